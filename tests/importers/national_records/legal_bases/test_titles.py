from __future__ import annotations

import pytest

from portal.importers.national_records.legal_bases.titles import (
    find_own_number,
    is_code_of_some_kind,
    is_short_code,
    lift_number,
)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Thông tư số 25/2022/TT-BTC ngày 28/4/2022", "25/2022/TT-BTC"),
        ("Luật Nhà ở số 27/2023/QH15", "27/2023/QH15"),
        ("Luật sửa đổi một số điều của Luật Nhà ở số 27/2023/QH15", None),
        ("Sửa đổi Nghị định số 11/2021/NĐ-CP", None),
        ("Nghị định về phí", None),
    ],
)
def test_a_title_is_told_from_one_that_names_another_document(title: str, number: str | None) -> None:
    found = find_own_number(title)
    assert (found.text if found else None) == number


def test_a_number_is_lifted_out_of_its_title_and_the_short_code_behind_goes_with_it() -> None:
    lifted = lift_number("Thông tư số 25/2022/TT-BTC ngày 28/4/202225")
    assert lifted is not None
    assert lifted.number.text == "25/2022/TT-BTC"
    assert " ".join(lifted.title.split()) == "Thông tư ngày 28/4/2022"
    assert [piece.strip() for piece in lifted.consumed] == ["số", "25"]


def test_a_short_code_repeats_the_beginning_of_a_number() -> None:
    assert is_short_code("Luật số 58", "58/2024/QH15")
    assert is_short_code("46/2020", "46/2020/NĐ-CP")
    assert not is_short_code("46/2020", "46/2021/NĐ-CP")
    assert not is_short_code("46", "")


def test_a_code_alone_is_no_title() -> None:
    assert is_code_of_some_kind("TT29/2025")
    assert not is_code_of_some_kind("Luật Thú y 2015")
