"""Whole selections as files, a few rows at a time."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import orjson

from portal.errors import InvalidInput
from portal.tabular.column_type import ColumnType
from portal.tabular.conditions import all_conditions
from portal.tabular.connection import reading
from portal.tabular.pages import order_by
from portal.tabular.query import Selection
from portal.tabular.sql import Clause, quote, select
from portal.tabular.table import Column, Table

Texts = tuple[str | None, ...]
Encoder = Callable[[tuple[Column, ...], Iterator[list[Texts]]], Iterator[bytes]]

_ROWS_AT_ONCE: Final = 1000
_BARE: Final = {ColumnType.BOOLEAN, ColumnType.INTEGER, ColumnType.DECIMAL}


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format by its short name, with its media type and the ending of its files."""

    name: str
    media_type: str
    ending: str
    encode: Encoder


def stream_rows(table: Table, selection: Selection, export_format: ExportFormat) -> Iterator[bytes]:
    """Return the selection as the pieces of a file, at a memory that does not grow with it.

    Errors of the selection are raised here and not on the way.
    """
    chosen = selection.chosen(table)
    fits = all_conditions(table, selection.filters)
    texts = map(_text_sql, chosen)
    rows = select(texts, table.relation, fits, order_by(table, selection))
    return export_format.encode(chosen, _batches(rows))


def find_format(name: str) -> ExportFormat:
    """Return the export format of that short name, or raise `InvalidInput` naming those there are."""
    for candidate in FORMATS:
        if candidate.name == name.lower():
            return candidate
    known = ", ".join(candidate.name for candidate in FORMATS)
    raise InvalidInput("Rows cannot be had as {name}. The formats are: {known}.", name=name, known=known)


def _batches(rows: Clause) -> Iterator[list[Texts]]:
    with reading() as connection:
        result = connection.execute(rows.sql, rows.parameters)
        while batch := result.fetchmany(_ROWS_AT_ONCE):
            yield batch


def _text_sql(column: Column) -> str:
    """Return SQL for a cell as every format writes it: ISO dates, a dot, no zeros at the end."""
    text = f"CAST({quote(column.name)} AS VARCHAR)"
    match column.type:
        case ColumnType.DECIMAL:
            return f"rtrim(rtrim({text}, '0'), '.')"
        case ColumnType.DATETIME:
            return f"replace({text}, ' ', 'T')"
        case _:
            return text


def _encode_csv(columns: tuple[Column, ...], batches: Iterator[list[Texts]]) -> Iterator[bytes]:
    """Yield CSV after RFC 4180: UTF-8, lines that end in CR LF, quotes where a cell needs them."""
    names = tuple(column.name for column in columns)
    yield _write_csv([names])
    yield from map(_write_csv, batches)


def _write_csv(rows: list[Texts] | list[tuple[str, ...]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode()


def _encode_json(columns: tuple[Column, ...], batches: Iterator[list[Texts]]) -> Iterator[bytes]:
    """Yield a JSON list of objects; numbers and booleans are such, dates are text."""
    names = [column.name for column in columns]
    bare = [column.type in _BARE for column in columns]
    separator = b"["
    for batch in batches:
        rows = (zip(names, map(_json_value, row, bare), strict=True) for row in batch)
        yield separator + b",\n".join(orjson.dumps(dict(row)) for row in rows)
        separator = b",\n"
    yield b"]\n" if separator == b",\n" else b"[]\n"


def _json_value(text: str | None, bare: bool) -> str | orjson.Fragment | None:
    return orjson.Fragment(text) if bare and text is not None else text


FORMATS: Final = (
    ExportFormat("csv", "text/csv; charset=utf-8; header=present", ".csv", _encode_csv),
    ExportFormat("json", "application/json", ".json", _encode_json),
)
