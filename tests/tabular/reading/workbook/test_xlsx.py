from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from portal.tabular.reading.grid import Merge

Read = Callable[..., Any]
Pack = Callable[..., Any]


def test_values_are_written_by_their_types(read: Read) -> None:
    book = Workbook()
    book.active.append(["chữ", 1, 2.5, True, date(2026, 1, 31), datetime(2026, 1, 31, 8, 30), time(8, 30)])
    book.active.append([timedelta(hours=36), 0.1 + 0.2, 10**15])
    assert read(book).rows == [
        ["chữ", "1", "2.5", "true", "2026-01-31", "2026-01-31T08:30:00", "08:30:00"],
        ["36:00:00", "0.3", "1000000000000000"],
    ]


def test_formats_tell_codes_percentages_and_money(read: Read) -> None:
    book = Workbook()
    book.active.append([123, 0.125, 5_000_000])
    for cell, code in zip(book.active[1], ("00000", "0.0%", '#,##0 "₫"'), strict=True):
        cell.number_format = code
    assert read(book).rows == [["00123", "12.5%", "5000000"]]


def test_days_since_1904_are_the_same_days(read: Read) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append([date(2026, 1, 31)])
    assert read(book).cell == "2026-01-31"


def test_rows_have_the_numbers_of_the_sheet_and_no_empty_cells_behind(read: Read) -> None:
    book = Workbook()
    book.active["B3"] = "x"
    book.active["D3"] = ""
    book.active["A9"] = " "
    assert read(book).numbered == [
        (1, ()),
        (2, ()),
        (3, [None, "x"]),
        *((n, ()) for n in range(4, 9)),
        (9, [" "]),
    ]


def test_errors_are_found_and_empty(read: Read) -> None:
    book = Workbook()
    book.active["C2"] = "#DIV/0!"
    read_book = read(book)
    assert read_book.rows == []
    found = read_book.found["cell-error"]
    assert (found.sheet, found.row, found.column, found.details["error"]) == ("Sheet", 2, "C", "#DIV/0!")


def test_a_formula_has_its_saved_result_or_is_found(read: Read, pack: Pack) -> None:
    book = read(
        pack(
            '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>A2</f><v/></c>'
            '<c r="C2" t="str"><f>""</f></c></row>'
        )
    )
    assert book.rows[1:] == [["2"]]
    assert (book.found["formula"].row, book.found["formula"].column) == (2, "B")
    assert book.report.counts == {"formula": 1}


def test_merged_cells_are_rectangles(read: Read) -> None:
    book = Workbook()
    book.active["B2"] = "x"
    book.active.merge_cells("B2:D3")
    assert read(book).grids[0].merges == (Merge(1, 1, 2, 3),)


def test_hidden_sheets_are_read_and_noted(read: Read) -> None:
    book = Workbook()
    book.create_sheet("Ẩn").append(["x"])
    book["Ẩn"].sheet_state = "veryHidden"
    read_book = read(book)
    assert [grid.name for grid in read_book.grids] == ["Sheet", "Ẩn"]
    assert list(read_book.grids[1].rows) == [(1, ["x"])]
    assert read_book.found["hidden-sheet"].sheet == "Ẩn"


def test_charts_are_no_sheets(read: Read) -> None:
    book = Workbook()
    book.create_chartsheet("Biểu đồ")
    assert [grid.name for grid in read(book).grids] == ["Sheet"]


def test_text_is_composed_and_has_no_control_characters(read: Read, pack: Pack) -> None:
    book = read(
        pack('<row><c t="inlineStr"><is><t>Ha\u0300_x0000__x000D_\n No\u0323\u0302i\u00a0</t></is></c></row>')
    )
    assert book.cell == "Hà\n Nội\u00a0"
    assert (book.found["control-characters"].row, book.found["control-characters"].column) == (1, "A")


def test_half_characters_are_no_text(read: Read, pack: Pack) -> None:
    book = read(pack('<row><c t="str"><v>_xD83D__xDE00_ _xD83D_</v></c></row>'))
    assert book.cell == "😀 \ufffd"


def test_what_is_written_for_reading_aloud_is_left_out(read: Read, pack: Pack) -> None:
    rows = '<row><c t="s"><v>0</v></c></row>'
    assert read(pack(rows, "<si><t>東</t><rPh sb='0' eb='1'><t>ひがし</t></rPh></si>")).cell == "東"


def test_cells_need_not_say_where_they_stand(read: Read, pack: Pack) -> None:
    assert read(pack("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")).rows == [
        ["1", "2"],
        ["3"],
    ]


def test_dates_may_be_written_as_such(read: Read, pack: Pack) -> None:
    assert read(pack('<row><c t="d"><v>2026-01-31T00:00:00Z</v></c></row>')).cell == "2026-01-31"


def test_every_program_may_choose_its_prefixes(read: Read, pack: Pack) -> None:
    path = pack('<x:row xmlns:x="urn:x"><x:c><x:v>1</x:v></x:c></x:row>')
    assert read(path).cell == "1"
