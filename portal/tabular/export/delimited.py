"""CSV after RFC 4180, the same with tabs, and CSV that Excel opens as it should."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Generator
from typing import Final

from portal.tabular.column_type import PATTERNS, ColumnType
from portal.tabular.export.pieces import after_head, read_pieces
from portal.tabular.export.values import FREE_TEXT, interleave, joined, literal, text_sql
from portal.tabular.querying import Rows
from portal.tabular.table import Column

LINE_END: Final = "\r\n"
_BOM: Final = "\ufeff".encode()
# What a spreadsheet takes for the beginning of a formula, the wide forms of East Asia among them.
_FORMULA_STARTS: Final = "=+-@\t\r\n＝＋－＠"
_NUMBER: Final = PATTERNS[ColumnType.DECIMAL]

Harmless = Callable[[str], str]


def encode_csv(rows: Rows) -> Generator[bytes]:
    """Yield UTF-8 with commas, lines that end in CR LF, quotes where a cell needs them."""
    return after_head(_write_header(rows, ","), read_pieces(rows, _line_sql(rows, ",", str)))


def encode_tsv(rows: Rows) -> Generator[bytes]:
    """Yield the same with tabs for commas."""
    return after_head(_write_header(rows, "\t"), read_pieces(rows, _line_sql(rows, "\t", str)))


def encode_excel(rows: Rows) -> Generator[bytes]:
    """Yield CSV that begins with a byte order mark and whose texts cannot act as formulas.

    An apostrophe is put before a text that begins like one, unless all of it is a number.
    """
    header = _BOM + _write_header(rows, ",", _make_harmless)
    return after_head(header, read_pieces(rows, _line_sql(rows, ",", _harmless_sql)))


def _line_sql(rows: Rows, delimiter: str, harmless: Harmless) -> str:
    cells = [_cell_sql(column, delimiter, harmless) for column in rows.columns]
    if len(cells) == 1:  # Else an empty cell would be an empty line, which many readers skip.
        cells = [f"coalesce({cells[0]}, '\"\"')"]
    return joined([*interleave(cells, delimiter), literal(LINE_END)])


def _cell_sql(column: Column, delimiter: str, harmless: Harmless) -> str:
    if column.type not in FREE_TEXT:
        return text_sql(column)
    cell = harmless(text_sql(column))
    special = " OR ".join(
        f"contains({cell}, {mark})" for mark in (literal(delimiter), "'\"'", "chr(10)", "chr(13)")
    )
    return f"CASE WHEN {special} THEN concat('\"', replace({cell}, '\"', '\"\"'), '\"') ELSE {cell} END"


def _harmless_sql(cell: str) -> str:
    begins = f"contains({literal(_FORMULA_STARTS)}, left({cell}, 1))"
    return (
        f"(CASE WHEN {begins} AND NOT regexp_full_match({cell}, {literal(_NUMBER)}) "
        f"THEN concat('''', {cell}) ELSE {cell} END)"
    )


def _make_harmless(name: str) -> str:
    acts = name.startswith(tuple(_FORMULA_STARTS)) and not re.fullmatch(_NUMBER, name)
    return f"'{name}" if acts else name


def _write_header(rows: Rows, delimiter: str, harmless: Harmless = str) -> bytes:
    buffer = io.StringIO(newline="")
    names = [harmless(column.name) for column in rows.columns]
    csv.writer(buffer, delimiter=delimiter, lineterminator=LINE_END).writerow(names)
    return buffer.getvalue().encode()
