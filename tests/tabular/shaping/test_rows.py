from __future__ import annotations

from portal.tabular.report import Report
from portal.tabular.shaping.rows import RowFilter

NAMES = ["STT", "Xã", "Dân số", "Ghi chú"]


def keep(*rows: str, is_counted: bool = False) -> tuple[list[list[str]], RowFilter]:
    keeper = RowFilter(4, NAMES, is_counted, Report(), None)
    numbered = ((number, row.split("|")) for number, row in enumerate(rows, start=1))
    return [list(cells) for _, cells in keeper.keep(numbered)], keeper


def test_notes_below_the_table_are_kept_apart() -> None:
    kept, keeper = keep("1|A|5|", "2|B|6|", "", "Nguồn: Cục Thống kê", "* Số ước tính")
    assert len(kept) == 2
    assert keeper.notes == ["Nguồn: Cục Thống kê", "* Số ước tính"]
    assert keeper.report.counts == {"footer-rows": 1, "empty-rows": 1}


def test_a_sparse_row_within_the_table_is_a_row() -> None:
    kept, keeper = keep("A|||", "1|Thuế|5|", "|Ghi chú: tạm tính||", "2|Phí|6|")
    assert len(kept) == 4
    assert not keeper.notes


def test_a_last_row_with_little_in_it_is_no_note() -> None:
    kept, keeper = keep("1|A|5|", "|Châu Đốc||", is_counted=True)
    assert len(kept) == 2
    assert not keeper.notes


def test_the_header_once_more_is_left_out() -> None:
    kept, keeper = keep("1|A|5|", "STT|Xã|Dân số|Ghi chú", "2|B|6|")
    assert len(kept) == 2
    assert keeper.report.counts == {"repeated-header": 1}


def test_in_delimited_text_a_row_with_another_count_of_cells_is_an_error() -> None:
    kept, keeper = keep("1|A|5|", "2|B|6", "3|C|7|x|y", "4|D|8|", is_counted=True)
    assert kept[1:3] == [["2", "B", "6"], ["3", "C", "7", "x"]]
    assert keeper.report.counts == {"short-row": 1, "long-row": 1}
    assert keeper.report.errors == 2


def test_a_longer_row_of_a_sheet_widens_the_table() -> None:
    kept, keeper = keep("1|A|5|", "2|B|6|x|y")
    assert kept[1][-1] == "y"
    assert keeper.width == 5
    assert not keeper.report.errors
