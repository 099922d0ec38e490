from __future__ import annotations

import pytest

from portal.tabular.reading.grid import Merge
from portal.tabular.shaping.header import Header, find_header

DATA = ["1", "Châu Phú", "12.345", "6,7"]
NAMES = ["STT", "Xã", "Dân số", "Mật độ"]


def rows(*texts: str) -> list[list[str]]:
    return [text.split("|") for text in texts]


def test_the_first_row_of_a_plain_table_is_its_header() -> None:
    assert find_header([NAMES, DATA, DATA]) == Header(0, 1, 1)


def test_titles_above_are_no_header() -> None:
    head = [["UBND TỈNH AN GIANG"], [], ["DÂN SỐ NĂM 2025"], ["", "", "", "Đơn vị: người"], NAMES, DATA, DATA]
    assert find_header(head) == Header(4, 5, 5)


def test_a_title_right_above_the_header_is_none_of_it() -> None:
    assert find_header([["DÂN SỐ NĂM 2025"], NAMES, DATA, DATA]) == Header(1, 2, 2)


def test_a_header_may_span_rows() -> None:
    head = rows("STT|Xã|Dân số||Ghi chú", "||Nam|Nữ|", "1|A|10|12|", "2|B|11|13|")
    assert find_header(head) == Header(0, 2, 2)


@pytest.mark.parametrize("numbering", ["1|2|3|4", "(1)|(2)|(3)|(4)", "A|B|1|2"])
def test_a_row_that_numbers_the_columns_is_neither_name_nor_data(numbering: str) -> None:
    assert find_header([NAMES, numbering.split("|"), DATA, DATA]) == Header(0, 1, 2)


@pytest.mark.parametrize("data", ["1|2|3", "A|1|2"])
def test_a_row_like_a_numbering_is_data_unless_words_stand_below_its_numbers(data: str) -> None:
    assert find_header(rows("a|b|c", data)) == Header(0, 1, 1)
    assert find_header(rows("a|b|c", data, "4|5|6")) == Header(0, 1, 1)


def test_delimited_text_that_begins_with_its_header_has_no_numbering() -> None:
    head = rows("a|b|c", "1|2|3", "một lần|5|6")
    assert find_header(head, is_counted=True) == Header(0, 1, 1)
    assert find_header(head) == Header(0, 1, 2)


def test_months_are_names_and_no_numbering() -> None:
    head = [["năm", *map(str, range(1, 13))], ["2025", *["3,4"] * 12]]
    assert find_header(head) == Header(0, 1, 1)


def test_years_are_names() -> None:
    assert find_header(rows("Xã|2023|2024|2025", "A|12|13|14", "B|9|8|7")) == Header(0, 1, 1)


def test_a_table_without_figures_has_its_header_in_the_first_full_row() -> None:
    head = rows("DANH SÁCH||", "Mã|Tên|Địa chỉ", "TT|Trạm|Đường A", "TH|Trường|Đường B")
    assert find_header(head) == Header(1, 2, 2)


def test_below_a_row_that_names_every_column_words_are_data() -> None:
    assert find_header(rows("Tên|Số", "A|chưa có", "B|12")) == Header(0, 1, 1)


def test_rows_that_begin_with_figures_have_no_header() -> None:
    assert find_header([DATA, DATA]) == Header(0, 0, 0)


def test_a_section_begins_the_data() -> None:
    head = rows("STT|Nội dung|Năm nay|Năm trước", "A|Thu ngân sách||", "1|Thuế|12.000|11.000")
    assert find_header(head) == Header(0, 1, 1)


def test_merged_groups_belong_to_the_header_and_merged_titles_do_not() -> None:
    head = rows("BẢNG 1||||", "STT|Tên|Sản lượng||", "||Lúa|Ngô|Mía", "1|A|5|6|7")
    assert find_header(head, [Merge(0, 0, 0, 4), Merge(1, 2, 1, 4)]) == Header(1, 3, 3)


@pytest.mark.parametrize("head", [[], [[]], [[""]], [["a"]], [["1"]], [[None, "x"], []]])
def test_a_head_of_next_to_nothing_is_no_problem(head: list[list[str]]) -> None:
    found = find_header(head)
    assert 0 <= found.first <= found.last <= found.data <= len(head)
