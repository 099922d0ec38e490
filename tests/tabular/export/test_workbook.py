from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from portal.errors import InvalidInput
from portal.tabular import Column, ColumnType, Selection, Table, find_format, stream_rows
from portal.tabular.export import workbook

Write = Callable[..., bytes]
Keep = Callable[..., Table]


def test_cells_have_types_and_the_header_stays_in_sight(keep: Keep, write: Write) -> None:
    table = keep(
        {
            "tên": ("VARCHAR", ["Mỹ Hòa & <b>"]),
            "số": ("BIGINT", [-5]),
            "tiền": ("DECIMAL(9, 2)", ["1.50"]),
            "đúng": ("BOOLEAN", [True]),
            "ngày": ("DATE", [date(2025, 7, 1)]),
            "lúc": ("TIMESTAMP", [datetime(2025, 7, 1, 8, 30)]),
        }
    )
    sheet = openpyxl.load_workbook(io.BytesIO(write(table, "xlsx"))).active
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == [column.name for column in table.columns]
    values = ["Mỹ Hòa & <b>", -5, 1.5, True, datetime(2025, 7, 1), datetime(2025, 7, 1, 8, 30)]
    assert [cell.value for cell in sheet[2]] == values
    assert [cell.is_date for cell in sheet[2]] == [False, False, False, False, True, True]
    assert sheet["A1"].font.bold


def test_columns_have_their_titles_where_there_are_some(keep: Keep) -> None:
    table = keep({"ma_xa": ("VARCHAR", ["1"]), "n": ("BIGINT", [1])})
    content = b"".join(stream_rows(table, Selection(), find_format("xlsx"), {"ma_xa": "Mã xã"}))
    assert [cell.value for cell in openpyxl.load_workbook(io.BytesIO(content)).active[1]] == ["Mã xã", "n"]


@pytest.mark.parametrize(
    ("kind", "cell", "text"),
    [
        ("BIGINT", 1234567890123456, "1234567890123456"),
        ("DECIMAL(18, 6)", "123456789012.345678", "123456789012.345678"),
        ("DATE", date(1899, 5, 1), "1899-05-01"),
        ("TIMESTAMP", datetime(1899, 5, 1, 8), "1899-05-01T08:00:00"),
    ],
)
def test_what_a_spreadsheet_would_change_is_text(
    keep: Keep, write: Write, kind: str, cell: object, text: str
) -> None:
    content = write(keep({"a": (kind, [cell])}), "xlsx")
    assert openpyxl.load_workbook(io.BytesIO(content)).active["A2"].value == text


def test_rows_that_a_sheet_cannot_hold_go_on_in_the_next(
    keep: Keep, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 2500)
    book = openpyxl.load_workbook(io.BytesIO(write(keep({"n": ("BIGINT", range(6000))}), "xlsx")))
    assert [sheet.max_row for sheet in book.worksheets] == [2501, 2501, 1001]
    assert all(sheet["A1"].value == "n" and sheet.freeze_panes == "A2" for sheet in book.worksheets)
    rows = [cell.value for sheet in book.worksheets for cell in sheet["A"][1:]]
    assert rows == list(range(6000))


def test_a_full_last_sheet_is_not_followed_by_an_empty_one(
    keep: Keep, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    book = openpyxl.load_workbook(io.BytesIO(write(keep({"n": ("BIGINT", range(6))}), "xlsx")))
    assert [sheet.max_row for sheet in book.worksheets] == [4, 4]


def test_a_text_that_no_cell_can_hold_is_refused_and_never_cut(keep: Keep, write: Write) -> None:
    longest = workbook.LONGEST_CELL
    assert write(keep({"a": ("VARCHAR", ["đ" * longest])}), "xlsx")
    with pytest.raises(InvalidInput, match="32767 characters"):
        write(keep({"a": ("VARCHAR", ["x", "đ" * (longest + 1)])}), "xlsx")


def test_more_columns_than_a_sheet_has_are_refused(tmp_path: Path) -> None:
    columns = tuple(Column(f"c{n}", ColumnType.INTEGER, True) for n in range(16_385))
    with pytest.raises(InvalidInput, match="16384 columns"):
        stream_rows(Table(tmp_path / "x.parquet", 1, columns), Selection(), find_format("xlsx"))
