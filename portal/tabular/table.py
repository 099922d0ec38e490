"""A snapshot: where it stands, its columns and their types, and how many rows it has."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.column_type import ColumnType
from portal.tabular.sql import Clause
from portal.tabular.terms import USUAL, Terms

ROW: Final = "_row"
"""The reserved column of every snapshot: the number of the row in the source, from 1."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the name readers see; `nullable` if any of its cells is empty.

    `unit` is what the cells themselves say they are in: `%`, `đồng`, a zone of time.
    """

    name: str
    type: ColumnType
    nullable: bool
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A snapshot at `path`, in Parquet, and the terms on which readers may ask it."""

    path: Path
    row_count: int
    columns: tuple[Column, ...]
    terms: Terms = field(default=USUAL, compare=False, repr=False)

    @property
    def relation(self) -> Clause:
        """The rows of the snapshot, to select from."""
        return Clause("read_parquet(?)", (str(self.path),))

    def column(self, name: str) -> Column:
        """Return the column of that name, or raise `InvalidInput` naming those there are."""
        for column in self.columns:
            if column.name == name:
                return column
        known = ", ".join(column.name for column in self.columns)
        raise InvalidInput("There is no column {name}. The columns are: {known}.", name=name, known=known)
