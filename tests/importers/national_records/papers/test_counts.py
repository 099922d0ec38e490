from __future__ import annotations

import pytest

from portal.importers.national_records.papers.counts import find_counts


def count(text: str) -> list[tuple[str, int | None, int]]:
    found, at = [], 0
    for cell in find_counts(text):
        found.append((text[at : cell.start], cell.originals, cell.copies))
        at = cell.end
    return found


def test_a_row_is_a_name_and_what_to_bring():
    assert count("Đơn đề nghị;1 bản chínhSổ hộ khẩu0 bản chính,2 bản sao") == [
        ("Đơn đề nghị;", 1, 0),
        ("Sổ hộ khẩu", 0, 2),
    ]


@pytest.mark.parametrize(
    ("glued", "name", "originals"),
    [
        ("theo Mẫu số 181 bản chính", "theo Mẫu số 18", 1),
        ("theo Mẫu số 091 bản chính", "theo Mẫu số 09", 1),
        ("Phụ lục số 101 bản chính", "Phụ lục số 10", 1),
        ("tại Điều 151 bản chính", "tại Điều 15", 1),
        ("Nghị định số 45/2025/NĐ-CP0 bản chính", "Nghị định số 45/2025/NĐ-CP", 0),
        ("ngày 28/8/20201 bản chính", "ngày 28/8/2020", 1),
        ("Luật Đất đai năm 20240 bản chính", "Luật Đất đai năm 2024", 0),
        ("theo Mẫu số 03-QĐ6131 bản chính", "theo Mẫu số 03-QĐ613", 1),
        ("tỷ lệ tối thiểu 1:10.0001 bản chính", "tỷ lệ tối thiểu 1:10.000", 1),
        ("theo Mẫu 12 bản chính", "theo Mẫu 1", 2),
        ("Bản vẽ.12 bản chính", "Bản vẽ.", 12),
    ],
)
def test_digits_go_to_the_name_and_the_count_as_they_make_sense(glued, name, originals):
    assert count(glued) == [(name, originals, 0)]


@pytest.mark.parametrize("glued", ["pháp luật Việt Nam 21 bản chính", "công ty 1234 bản chính"])
def test_digits_that_may_be_either_are_no_number(glued):
    assert [originals for _, originals, _ in count(glued)] == [None]


@pytest.mark.parametrize(
    "name",
    [
        "Văn bản đề nghị (01 bản chính)",
        "Văn bản đề nghị (1 bản chính)",
        "Tờ khai: nộp 02 bản chính tờ khai nhập khẩu",
        "Tờ khai: nộp 2 bản chính tờ khai nhập khẩu",
        "Tờ khai: 01 bản chính",
        "Tờ khai: 1 bản chính",
        "Tờ khai: 1 bản chính; ",
        "- 01 bản chính Báo cáo đề xuất",
        "Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực)",
    ],
)
def test_copies_that_a_name_speaks_of_end_no_row(name):
    assert count(f"{name}1 bản chínhĐơn1 bản chính") == [(name, 1, 0), ("Đơn", 1, 0)]


def test_a_heading_behind_a_blank_ends_the_row_all_the_same():
    assert count("Đơn;1 bản chính (1.3) Đối với công trình:") == [("Đơn;", 1, 0)]


def test_more_copies_than_anyone_needs_are_not_sure():
    assert [cell.is_sure for cell in find_counts("Đơn1 bản chính,1000 bản saoSổ1 bản chính,999 bản sao")] == [
        False,
        True,
    ]


def test_no_copy_is_asked_for_by_rows_only():
    assert count("Các giấy tờ sau:0 bản chính (i) Đơn1 bản chính") == [
        ("Các giấy tờ sau:", 0, 0),
        (" (i) Đơn", 1, 0),
    ]
