"""Rows that were asked for, whatever they are made of, as one relation that can be paged and written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portal.tabular.querying.conditions import find_conditions
from portal.tabular.querying.query import Selection, SortKey
from portal.tabular.sql import ALWAYS, Clause, quote, select
from portal.tabular.table import ROW, Column, Table
from portal.tabular.terms import Terms


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of `relation` that are `fit`, with some of its columns, in an order.

    `relation` has the columns by their names, and `_row`, which tells its rows apart and is their
    order when all sort keys are equal. `is_stored` says that it is a snapshot, whose rows come in
    that order by themselves; `among` how many rows it has or is made of, and `is_laborious` that
    finding some of them takes more than one look at a column or two.
    """

    relation: Clause
    columns: tuple[Column, ...]
    fit: Clause
    sort: tuple[SortKey, ...]
    terms: Terms
    among: int
    is_stored: bool
    is_laborious: bool

    @property
    def order(self) -> list[str]:
        """The SQL of the order: empty cells last, equal rows as they stand in the source.

        None for the order of the source itself, in which DuckDB reads: it stops at the last row wanted.
        """
        if self.is_stored and not self.sort:
            return []
        directions = {False: "ASC", True: "DESC"}
        keys = (f"{quote(key.column)} {directions[key.descending]} NULLS LAST" for key in self.sort)
        return [*keys, ROW]

    def read(self, expressions: Sequence[str]) -> Clause:
        """Return the statement that reads SQL expressions of all rows, in their order."""
        if not self.order:
            return select(expressions, self.relation, self.fit)
        # Cells are sorted as they are stored and written afterwards: that is half the work.
        names = [quote(column.name) for column in self.columns]
        sorted_cells = select(names, self.relation, self.fit, self.order)
        return select(expressions, Clause(f"({sorted_cells.sql})", sorted_cells.parameters))


def select_rows(table: Table, selection: Selection) -> Rows:
    """Return the rows of a table that fit; `InvalidInput` for a column or value that does not."""
    chosen = selection.chosen(table)
    fit = find_conditions(table, selection)
    for key in selection.sort:
        table.column(key.column)
    return Rows(
        table.relation,
        chosen,
        fit,
        selection.sort,
        table.terms,
        table.row_count,
        is_stored=True,
        is_laborious=bool(selection.sort or selection.search),
    )


def count_sql(rows: Rows) -> Clause:
    """Return the statement that counts the rows."""
    return select(["count(*)"], rows.relation, rows.fit)


def is_everything(rows: Rows) -> bool:
    """Return whether no row of the snapshot is left out."""
    return rows.is_stored and rows.fit == ALWAYS
