"""Cells of a workbook in SQL, as SpreadsheetML (ECMA-376) writes them."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from portal.tabular.column_type import ColumnType
from portal.tabular.export.values import literal, text_sql
from portal.tabular.sql import quote
from portal.tabular.table import Column

DAY_STYLE: Final = 1
MOMENT_STYLE: Final = 2
HEADER_STYLE: Final = 3
# A workbook counts days from here; before March 1900 it counts a day that never was.
_DAY_ZERO: Final = "DATE '1899-12-30'"
_FIRST_DAY: Final = "DATE '1900-03-01'"
_DAY: Final = 86_400_000_000
# Spreadsheets hold numbers to 15 digits, and would silently round what has more.
_MOST_DIGITS: Final = 15
_EMPTY: Final = "<c/>"
_ESCAPES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "_x000D_"))


def cell_sql(column: Column) -> str:
    """Return SQL for a cell: a number, a date or a truth value if a spreadsheet can hold it, else text."""
    cell, text = quote(column.name), text_sql(column)
    match column.type:
        case ColumnType.BOOLEAN:
            filled = f"concat('<c t=\"b\"><v>', CAST({cell} AS INTEGER), '</v></c>')"
        case ColumnType.INTEGER | ColumnType.DECIMAL:
            digits = f"strlen(replace(replace({text}, '-', ''), '.', ''))"
            filled = _either(f"{digits} <= {_MOST_DIGITS}", text, "", text)
        case ColumnType.DATE:
            days = f"date_diff('day', {_DAY_ZERO}, {cell})"
            filled = _either(f"{cell} >= {_FIRST_DAY}", days, f' s="{DAY_STYLE}"', text)
        case ColumnType.DATETIME:
            days = f"(epoch_us({cell}) - epoch_us({_DAY_ZERO})) / {_DAY}"
            filled = _either(f"{cell} >= {_FIRST_DAY}", days, f' s="{MOMENT_STYLE}"', text)
        case _:
            filled = _string_sql(_escaped_sql(text))
    return f"CASE WHEN {cell} IS NULL THEN '{_EMPTY}' ELSE {filled} END"


def header_cell(title: str) -> str:
    """Return a cell of the header."""
    return f'<c t="inlineStr" s="{HEADER_STYLE}"><is><t xml:space="preserve">{escape(title)}</t></is></c>'


def _either(fits: str, number: str, style: str, text: str) -> str:
    value = f"concat('<c{style}><v>', {number}, '</v></c>')"
    return f"CASE WHEN {fits} THEN {value} ELSE {_string_sql(text)} END"


def _string_sql(text: str) -> str:
    return f"concat('<c t=\"inlineStr\"><is><t xml:space=\"preserve\">', {text}, '</t></is></c>')"


def _escaped_sql(text: str) -> str:
    # A text that looks like the escape of a character is escaped itself.
    mended = f"regexp_replace({text}, '_(x[0-9A-Fa-f]{{4}}_)', '_x005F_\\1', 'g')"
    text = f"CASE WHEN contains({text}, '_x') THEN {mended} ELSE {text} END"
    for plain, written in _ESCAPES:
        text = f"replace({text}, {literal(plain)}, {literal(written)})"
    return text
