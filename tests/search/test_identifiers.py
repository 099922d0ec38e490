from __future__ import annotations

import pytest

from portal.search.identifiers import find_identifiers, squeeze


@pytest.mark.parametrize("code", ["509/TB-VPUBND", "509/tb–vpubnd", "509 TB VPUBND"])
def test_punctuation_and_case_are_ignored(code):
    assert squeeze(code) == "509tbvpubnd"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thông báo số 509/TB-VPUBND ngày", ["509tbvpubnd"]),
        ("Nghị định 61 / 2018 / NĐ - CP quy định", ["612018ndcp"]),
        ("Mã 1.000080.", ["1000080"]),
        ("ngày 5/12/2018, có 3,634 lượt", ["5122018", "3634"]),
        ("Thủ tục số 15/QĐ-UBND - Hà Nội", ["15qdubnd"]),
        ("www.example.vn và y-tế", []),
        ("1." * 100, []),
    ],
)
def test_identifiers_are_found_in_text(text, found):
    assert list(find_identifiers(text)) == found
