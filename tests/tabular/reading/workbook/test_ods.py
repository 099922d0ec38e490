from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.errors import InvalidFile, TooLarge
from portal.tabular.reading.grid import Merge

Read = Callable[..., Any]
Pack = Callable[..., Any]
FONT = '<style:text-properties style:font-name=".VnTime"/>'


def _table(rows: str, head: str = "", name: str = "Bảng") -> str:
    return f'<table:table table:name="{name}" table:style-name="ta">{head}{rows}</table:table>'


def _row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def _cell(kind: str, value: str = "", text: str = "", attributes: str = "") -> str:
    paragraphs = text if text.startswith("<") else f"<text:p>{text}</text:p>"
    return (
        f'<table:table-cell office:value-type="{kind}" {value} {attributes}>{paragraphs}</table:table-cell>'
    )


def test_values_are_written_by_their_types(read: Read, pack_ods: Pack) -> None:
    cells = [
        _cell("string", text="chữ"),
        _cell("float", 'office:value="0.30000000000000004"', "0,3"),
        _cell("currency", 'office:value="5000000"', "5.000.000 ₫"),
        _cell("percentage", 'office:value="0.125"', "12,5%"),
        _cell("date", 'office:date-value="2026-01-31"', "31/01/26"),
        _cell("date", 'office:date-value="2026-01-31T08:30:00"', "31/01/26"),
        _cell("time", 'office:time-value="PT36H30M00S"', "36:30"),
        _cell("boolean", 'office:boolean-value="true"', "ĐÚNG"),
    ]
    assert read(pack_ods(_table(_row(*cells)))).rows == [
        ["chữ", "0.3", "5000000", "12.5%", "2026-01-31", "2026-01-31T08:30:00", "36:30:00", "true"]
    ]


def test_codes_keep_their_zeros_by_the_format_of_their_column(read: Read, pack_ods: Pack) -> None:
    styles = (
        '<number:number-style style:name="N5"><number:number number:min-integer-digits="5"/>'
        "</number:number-style>"
        '<style:style style:name="ce" style:family="table-cell" style:data-style-name="N5"/>'
    )
    head = '<table:table-column table:default-cell-style-name="ce"/>'
    assert read(pack_ods(_table(_row(_cell("float", 'office:value="123"')), head), styles)).cell == "00123"


def test_text_in_a_legacy_font_becomes_unicode_in_cells_and_pieces(read: Read, pack_ods: Pack) -> None:
    styles = (
        f'<style:style style:name="ce" style:family="table-cell">{FONT}</style:style>'
        f'<style:style style:name="T1" style:family="text">{FONT}</style:style>'
        '<style:style style:name="child" style:family="table-cell" style:parent-style-name="ce"/>'
    )
    inner = '<text:p>Số <text:span text:style-name="T1">l­îng</text:span></text:p>'
    cells = [
        _cell("string", text="Hµ Néi", attributes='table:style-name="ce"'),
        _cell("string", text="n¨m", attributes='table:style-name="child"'),
        _cell("string", text=inner),
    ]
    book = read(pack_ods(_table(_row(*cells)), styles))
    assert book.rows == [["Hà Nội", "năm", "Số lượng"]]
    assert book.found["legacy-font"].details["count"] == 3


def test_paragraphs_spaces_and_breaks_are_text_and_comments_are_not(read: Read, pack_ods: Pack) -> None:
    text = (
        "<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>một<text:s text:c='2'/>hai"
        "<text:tab/>ba</text:p><text:p>bốn<text:line-break/>năm</text:p><draw:frame><text:p>hình</text:p></draw:frame>"
    )
    assert read(pack_ods(_table(_row(_cell("string", text=text))))).cell == "một  hai\tba\nbốn\nnăm"


def test_repeated_rows_and_cells_stand_where_they_are(read: Read, pack_ods: Pack) -> None:
    empty = "<table:table-cell table:number-columns-repeated='16383'/>"
    rows = (
        _row(empty, attributes='table:number-rows-repeated="2"')
        + _row("<table:table-cell/>", _cell("string", "", "x", 'table:number-columns-repeated="2"'), empty)
        + _row(_cell("string", text="y"), attributes='table:number-rows-repeated="2"')
        + _row(empty, attributes='table:number-rows-repeated="1048571"')
    )
    assert read(pack_ods(_table(rows))).numbered == [
        (1, ()),
        (2, ()),
        (3, [None, "x", "x"]),
        (4, ["y"]),
        (5, ["y"]),
    ]


def test_merged_errors_formulas_and_hidden_sheets_are_found(read: Read, pack_ods: Pack) -> None:
    hidden = '<style:table-properties table:display="false"/>'
    styles = f'<style:style style:name="ta" style:family="table">{hidden}</style:style>'
    spanned = 'table:number-columns-spanned="2" table:number-rows-spanned="2"'
    cells = [
        _cell("string", "", "#DIV/0!", 'table:formula="of:=1/0" calcext:value-type="error"'),
        '<table:table-cell table:formula="of:=A1"/>',
        _cell("string", "", "x", spanned),
    ]
    book = read(pack_ods(_table(_row(*cells)), styles))
    assert book.rows == [[None, None, "x"]]
    assert book.grids[0].merges == (Merge(0, 2, 1, 3),)
    assert set(book.found) == {"cell-error", "formula", "hidden-sheet"}
    assert (book.found["formula"].row, book.found["formula"].column) == (1, "B")


def test_sheets_come_one_after_the_other(read: Read, pack_ods: Pack) -> None:
    one, two = (_table(_row(_cell("string", text=name)), name=name) for name in ("Một", "Hai"))
    book = read(pack_ods(one + two))
    assert [(grid.name, list(grid.rows)) for grid in book.grids] == [
        ("Một", [(1, ["Một"])]),
        ("Hai", [(1, ["Hai"])]),
    ]


def test_a_cell_repeated_without_end_is_refused(read: Read, pack_ods: Pack) -> None:
    cell = _cell("string", "", "x", 'table:number-columns-repeated="16384"')
    with pytest.raises(TooLarge):
        read(pack_ods(_table(_row(cell, attributes='table:number-rows-repeated="1048576"'))))


def test_a_protected_workbook_says_so(read: Read, pack_ods: Pack) -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(InvalidFile, match="password"):
        read(pack_ods("", **{"META-INF/manifest.xml": manifest}))
