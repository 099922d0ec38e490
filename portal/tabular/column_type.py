"""What a column of text may really hold: how each type is written, stored and read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final


class ColumnType(StrEnum):
    """The type of a column's cells, from the narrowest to the one that everything fits."""

    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    DATETIME = "datetime"
    GEOMETRY = "geometry"
    TEXT = "text"


_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME: Final = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?"

# DuckDB and Python both match these, so a filter takes exactly what a cell may hold. A number with
# a leading zero is a code or a telephone number, and one over 18 digits an identifier: both are text.
PATTERNS: Final = {
    ColumnType.BOOLEAN: "true|false|True|False|TRUE|FALSE",
    ColumnType.INTEGER: "0|-?[1-9][0-9]{0,17}",
    ColumnType.DECIMAL: r"0|-?[1-9][0-9]{0,17}|-?(0|[1-9][0-9]{0,17})\.[0-9]{1,18}",
    ColumnType.DATE: _DAY,
    ColumnType.DATETIME: f"{_DAY}[T ]{_TIME}",
    ColumnType.GEOMETRY: "(?s).*",
    ColumnType.TEXT: "(?s).*",
}

STORAGE: Final = {
    ColumnType.BOOLEAN: "BOOLEAN",
    ColumnType.INTEGER: "BIGINT",
    ColumnType.DECIMAL: "DECIMAL",
    ColumnType.DATE: "DATE",
    ColumnType.DATETIME: "TIMESTAMP",
    ColumnType.GEOMETRY: "VARCHAR",
    ColumnType.TEXT: "VARCHAR",
}

_PARSERS: Final[dict[ColumnType, Callable[[str], object]]] = {
    ColumnType.BOOLEAN: lambda text: text.lower() == "true",
    ColumnType.INTEGER: int,
    ColumnType.DECIMAL: Decimal,
    ColumnType.DATE: date.fromisoformat,
    ColumnType.DATETIME: datetime.fromisoformat,
    ColumnType.GEOMETRY: str,
    ColumnType.TEXT: str,
}


def parse(text: str, kind: ColumnType) -> object:
    """Return the Python value that `text` writes in a column of that type, or raise `ValueError`."""
    if re.fullmatch(PATTERNS[kind], text) is None:
        raise ValueError(text)
    return _PARSERS[kind](text)
