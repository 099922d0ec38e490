"""The tables of a field: each a heading, the names of its columns, and rows glued to one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.papers.counts import Count, find_counts

_COLUMNS: Final = re.compile(r"Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says before its count (a name, and names of files), and its count as written."""

    text: str
    count: Count
    count_text: str

    @property
    def whole(self) -> str:
        """The row as the source writes it."""
        return f"{self.text}{self.count_text}"


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the names of the columns as written, the rows."""

    heading: str
    columns: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a field, and what stands after the last row of the last one."""

    tables: tuple[Table, ...]
    rest: str


def cut_tables(text: str) -> Tables:
    """Cut a field into tables: what follows the last row of one is the heading of the next.

    Without any table all of it is `rest`.
    """
    columns = list(_COLUMNS.finditer(text))
    if not columns:
        return Tables((), text)
    heading, tables = text[: columns[0].start()], []
    ends = [found.start() for found in columns[1:]] + [len(text)]
    for found, end in zip(columns, ends, strict=True):
        rows, rest = _cut_rows(text[found.end() : end])
        tables.append(Table(heading, found[0], tuple(rows)))
        heading = rest
    return Tables(tuple(tables), heading)


def _cut_rows(body: str) -> tuple[list[Row], str]:
    rows, at = [], 0
    for count in find_counts(body):
        rows.append(Row(body[at : count.start], count, body[count.start : count.end]))
        at = count.end
    return rows, body[at:]


def has_letters(text: str) -> bool:
    """Whether `text` says anything: a letter or a digit, not only bullets and dashes."""
    return any(map(str.isalnum, text))
