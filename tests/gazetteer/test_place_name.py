from __future__ import annotations

import pytest

from portal.gazetteer.place_name import find_kind, fold_words, read_name


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("Phường Mỹ Bình", ("my", "binh"), "phuong"),
        ("Phường 01", ("1",), "phuong"),
        ("Thị trấn Cái Dầu", ("cai", "dau"), "thi-tran"),
        ("Đặc khu Phú Quốc", ("phu", "quoc"), "dac-khu"),
        ("Thành phố", ("thanh", "pho"), ""),
        ("Cô Tô", ("co", "to"), ""),
    ],
)
def test_the_word_for_the_kind_of_unit_is_no_part_of_its_name(
    name: str, words: tuple[str, ...], kind: str
) -> None:
    read = read_name(name)
    assert (read.words, read.kind) == (words, kind)


def test_the_longer_word_for_a_kind_counts() -> None:
    assert find_kind(("thi", "xa", "tan", "chau"), 0) == (2, "thi-xa")


@pytest.mark.parametrize("typed", ["P12", "p. 12", "P.012"])
def test_a_numbered_ward_is_read_however_it_is_written(typed: str) -> None:
    assert fold_words(typed) == ("p", "12")
