"""Tables as CKAN's DataStore describes them and gives their rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from portal.catalogue import ColumnRecord
from portal.i18n import SOURCE, serve
from portal.tabular import Column, ColumnType
from portal.tabular.table import ROW

ROW_ID: Final = "_id"
"""What CKAN calls the number of a row."""

_TYPES: Final = {
    ColumnType.BOOLEAN: "bool",
    ColumnType.INTEGER: "int8",
    ColumnType.DECIMAL: "numeric",
    ColumnType.DATE: "date",
    ColumnType.DATETIME: "timestamp",
}
Row = Sequence[object]
Write = Callable[[Sequence[str], Iterable[Row]], object]


def write_fields(columns: Iterable[Column], described: Mapping[str, ColumnRecord]) -> list[dict[str, Any]]:
    """Return what the columns of an answer hold; `info` is what is said of them."""
    return [_write_field(column, described.get(column.name)) for column in columns]


def call_column(column: Column) -> str:
    """Return what CKAN calls a column; that of the rows' numbers has a name of its own."""
    return ROW_ID if column.name == ROW else column.name


def write_records(form: str, names: Sequence[str], rows: Iterable[Row]) -> object:
    """Return rows in one of `RECORD_FORMATS`, columns called by `names`."""
    return RECORD_FORMATS[form](names, rows)


def _write_field(column: Column, described: ColumnRecord | None) -> dict[str, Any]:
    if column.name == ROW:
        return {"id": call_column(column), "type": "int"}
    field: dict[str, Any] = {"id": column.name, "type": _TYPES.get(column.type, "text")}
    if described is None:
        return field
    notes = (serve(described.description, SOURCE).text, described.unit and f"({described.unit})")
    info = {"label": serve(described.title, SOURCE).text, "notes": " ".join(filter(None, notes))}
    return field | {"info": info} if any(info.values()) else field


def _write_objects(names: Sequence[str], rows: Iterable[Row]) -> list[dict[str, object]]:
    return [dict(zip(names, map(_plain, row), strict=True)) for row in rows]


def _write_lists(_names: Sequence[str], rows: Iterable[Row]) -> list[list[object]]:
    return [list(map(_plain, row)) for row in rows]


def _write_csv(_names: Sequence[str], rows: Iterable[Row]) -> str:
    return _write_lines(rows, ",")


def _write_tsv(_names: Sequence[str], rows: Iterable[Row]) -> str:
    return _write_lines(rows, "\t")


def _write_lines(rows: Iterable[Row], delimiter: str) -> str:
    buffer = io.StringIO(newline="")
    lines = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    lines.writerows([_text(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def _plain(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, date) else cell


def _text(cell: object) -> object:
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return str(cell).lower() if isinstance(cell, bool) else _plain(cell)


RECORD_FORMATS: Final[Mapping[str, Write]] = {
    "objects": _write_objects,
    "lists": _write_lists,
    "csv": _write_csv,
    "tsv": _write_tsv,
}
