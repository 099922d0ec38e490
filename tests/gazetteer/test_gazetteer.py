from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Find = Callable[[str], list[str]]

MY_BINH = "pre2025:30280"


@pytest.mark.parametrize(
    "typed",
    [
        "Phường Mỹ Bình, thành phố Long Xuyên, tỉnh An Giang",
        "phuong my binh long xuyen",
        "MỸ BÌNH - LONG XUYÊN",
        "P. Mỹ Bình, TP Long Xuyên",
        "an giang, long xuyen, my binh",
        "12 Trần Hưng Đạo, phường Mỹ Bình, Long Xuyên",
        "30280",
    ],
)
def test_an_old_ward_is_found_however_its_address_is_typed(find: Find, typed: str) -> None:
    assert find(typed) == [MY_BINH]


def test_a_name_alone_gives_every_area_that_had_it(find: Find) -> None:
    assert MY_BINH in find("my binh")
    assert len(find("my binh")) > 2


def test_the_kind_of_unit_and_the_marks_narrow(find: Find) -> None:
    assert MY_BINH not in find("xã Mỹ Bình")
    assert find("thị trấn Núi Sập") == find("thi tran nui sap")
    assert set(find("xã Thái Bình")) < set(find("thai binh"))


def test_a_province_of_today_says_where_an_old_ward_was(find: Find) -> None:
    assert find("Vĩnh Thanh, Rạch Giá, An Giang") == find("Vĩnh Thanh, Rạch Giá, Kiên Giang")


def test_a_former_province_is_found_by_its_name_and_one_of_today_too(find: Find) -> None:
    assert find("tỉnh Thái Bình") == ["pre2025:34"]
    assert "91" in find("91")


@pytest.mark.parametrize("typed", ["", "   ", "xyz", "phường", "?!", "x" * 5000])
def test_what_is_no_name_finds_nothing(find: Find, typed: str) -> None:
    assert find(typed) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80))
def test_any_text_is_answered(find: Find, text: str) -> None:
    assert isinstance(find(text), list)
