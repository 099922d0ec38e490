"""A table as its source has it: rows of text, before anything is known of its header or its types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from portal.tabular.column_type import ColumnType

LONGEST_CELL: Final = 1_000_000
MOST_COLUMNS: Final = 20_000

Cell = str | None
"""Text as written, in NFC; None (or "") where the source has nothing.

A value that the source types itself is written so that it can mean only one thing: a whole number
as its digits, a fraction with a dot and never exactly three digits behind it (`1.2340`), a date as
`2026-01-31`, a moment as `2026-01-31T08:30:00`, a truth as `true` or `false`, a percentage as `12.5%`.
"""

Row = tuple[int, Sequence[Cell]]
"""The number of a row as the source shows it, from 1 (the line of a text file), and its cells."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A rectangle of merged cells, from 0, both ends included; the first holds the value."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class PlainText:
    """Where the rows stand as delimited UTF-8 text (RFC 4180 quoting), for whoever can read it faster.

    Lines end in one way throughout; a byte order mark at the start is left to the reader.
    """

    path: Path
    delimiter: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a source: a sheet, a file of an archive, a list of records.

    `rows` can be read once; rows may have different lengths. `names` are given where the format
    itself names the columns (JSON, Parquet): then every row is data. `merges` count rows of the
    grid from 0. `is_counted` says that each row has its own count of cells, as in delimited text,
    so that another count than the header's is a fault. `types` are those that the format itself
    gives columns (by place, from 0) where their cells could be taken for more. `text` is there if
    the same rows stand in a text file as they are.
    """

    name: str
    rows: Iterable[Row]
    names: tuple[str, ...] | None = None
    merges: tuple[Merge, ...] = ()
    is_counted: bool = False
    types: Mapping[int, ColumnType] = field(default_factory=dict)
    text: PlainText | None = None
