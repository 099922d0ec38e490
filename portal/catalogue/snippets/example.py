"""A value that some rows of a table have and others have not, to show how rows are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from portal.tabular import ColumnType, RowQuery, Table, fetch_page

_LOOKED_AT: Final = 100
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Example:
    """A column and a value of it."""

    column: str
    value: str


def find_example(table: Table) -> Example | None:
    """Return the value that is met most often in the first rows without being in all of them.

    None if no column of text has one.
    """
    if not table.row_count:
        return None
    page = fetch_page(table, RowQuery(first=min(_LOOKED_AT, table.row_count)))
    best: tuple[int, Example] | None = None
    for number, column in enumerate(page.columns):
        if column.type is not ColumnType.TEXT:
            continue
        value, count = _find_commonest(row[number] for row in page.rows)
        if value and count < len(page.rows) and (best is None or count > best[0]):
            best = (count, Example(column.name, value))
    return best[1] if best else None


def _find_commonest(cells: Iterable[object]) -> tuple[str, int]:
    """Return the commonest text that can be copied, and how often it is met; empty if there is none."""
    texts = Counter(cell for cell in cells if isinstance(cell, str) and _is_plain(cell))
    return texts.most_common(1)[0] if texts else ("", 0)


def _is_plain(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and text.isprintable() and text == text.strip()
