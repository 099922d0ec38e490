from __future__ import annotations

import pytest

from portal.i18n import SOURCE
from portal.importers.national_records.papers import read_cases
from portal.importers.national_records.papers.one_dossier import are_parts

COLUMNS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"


def test_papers_to_hand_in_papers_to_show_and_remarks_are_one_case() -> None:
    (case,) = read_cases(
        f"* Giấy tờ phải nộp:{COLUMNS}Đơn xin cấp thẻ1 bản chính"
        f"* Giấy tờ phải xuất trình:{COLUMNS}Hộ chiếu1 bản chính"
        f"* Lưu ý:{COLUMNS}Nộp trước giờ nghỉ.0 bản chính--{COLUMNS}Tờ khai1 bản chính"
    ).value
    assert [(paper.name[SOURCE], paper.need) for paper in case.papers] == [
        ("Đơn xin cấp thẻ", "required"),
        ("Hộ chiếu", "show"),
        ("Tờ khai", "required"),
    ]
    assert [note[SOURCE] for note in case.notes] == [
        "* Giấy tờ phải nộp:",
        "* Giấy tờ phải xuất trình:",
        "* Lưu ý:",
        "Nộp trước giờ nghỉ.",
    ]


@pytest.mark.parametrize(
    "headings",
    [
        ["1) Thành phần hồ sơ, bao gồm:", "2) Số lượng hồ sơ:"],
        ["Giấy tờ xuất trình", "--"],
        ["Các giấy tờ phải nộp (bản chính), gồm:", "Các giấy tờ phải xuất trình:"],
    ],
)
def test_headings_that_name_no_case_are_parts(headings: list[str]) -> None:
    assert are_parts(headings)


@pytest.mark.parametrize(
    "headings",
    [
        ["* Giấy tờ phải nộp:"],
        ["--", "--"],
        ["Cấp mới", "* Lưu ý:"],
        ["Giấy tờ phải nộp đối với tàu cá", "Giấy tờ phải xuất trình"],
        ["Nộp một trong các giấy tờ sau:", "Giấy tờ phải nộp"],
    ],
)
def test_a_heading_that_may_name_a_case_leaves_cases(headings: list[str]) -> None:
    assert not are_parts(headings)
