"""A grid becomes a table: its heading, the names of its columns, its rows, and the notes below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from portal.errors import InvalidFile
from portal.tabular.column_type import ColumnType
from portal.tabular.reading.grid import Cell, Grid, Merge, PlainText, Row
from portal.tabular.report import Report, kinds
from portal.tabular.shaping.header import HEAD, Header, find_header, find_numbering
from portal.tabular.shaping.names import join_header
from portal.tabular.shaping.rows import RowFilter, write_heading

MOST_COLUMNS = 2000


@dataclass
class Shaped:
    """A table: `headings` may be empty or repeated, and grow with the rows while these are read.

    `rows` can be read once; `notes` and the last `headings` are there afterwards. `text` is the
    same table as delimited text, its data from the line `data_line` on, if it is nothing else.
    """

    title: str
    sheet: str | None
    heading: str
    rows: Iterator[Row]
    data_line: int
    text: PlainText | None
    types: Mapping[int, ColumnType]
    _names: list[str]
    _filter: RowFilter | None

    @property
    def headings(self) -> list[str]:
        """What stands over each column."""
        width = self._filter.width if self._filter else len(self._names)
        return self._names + [""] * (width - len(self._names))

    @property
    def notes(self) -> str:
        """What stands below the table."""
        return "\n".join(self._filter.notes) if self._filter else ""


def shape_grid(grid: Grid, sheet: str | None, report: Report) -> Shaped | None:
    """Return the table in a grid, or None if it holds nothing; what was found is reported for `sheet`.

    Raises `InvalidFile` if there are more than `MOST_COLUMNS` columns.
    """
    if grid.names is not None:
        _bound(len(grid.names))
        return Shaped(grid.name, sheet, "", iter(grid.rows), 1, grid.text, grid.types, list(grid.names), None)
    rows = iter(grid.rows)
    head = list(islice(rows, HEAD))
    if not any(cell for _, cells in head for cell in cells):
        return None
    cells = [cells for _, cells in head]
    header = find_header(cells, grid.merges, grid.is_counted)
    width = _measure(cells, header, grid)
    _bound(width)
    names = _name(cells, header, width, grid.merges)
    _report_header(header, head, grid, report, sheet)
    repeated = _pad(cells[header.last - 1], width) if header.last > header.first else ()
    keeper = RowFilter(width, repeated, grid.is_counted, report, sheet)
    data = chain(head[header.data :], rows)
    line = head[header.data][0] if header.data < len(head) else head[-1][0] + 1
    heading = write_heading(cells[: header.first])
    return Shaped(grid.name, sheet, heading, keeper.keep(data), line, grid.text, grid.types, names, keeper)


def _measure(cells: Sequence[Sequence[Cell]], header: Header, grid: Grid) -> int:
    if grid.is_counted and header.last > header.first:
        return max(len(row) for row in cells[header.first : header.last])
    return max((len(row) for row in cells[header.first :]), default=0)


def _bound(width: int) -> None:
    if width > MOST_COLUMNS:
        raise InvalidFile(
            "The table has {count} columns, and no more than {limit} can be kept. "
            "Is it turned on its side, or is the delimiter another one?",
            count=width,
            limit=MOST_COLUMNS,
        )


def _name(cells: Sequence[Sequence[Cell]], header: Header, width: int, merges: Sequence[Merge]) -> list[str]:
    moved = tuple(
        Merge(max(merge.top - header.first, 0), merge.left, merge.bottom - header.first, merge.right)
        for merge in merges
        if merge.bottom >= header.first and merge.top < header.last
    )
    return join_header(cells[header.first : header.last], width, moved)


def _report_header(
    header: Header, head: Sequence[Row], grid: Grid, report: Report, sheet: str | None
) -> None:
    titles = sum(any(cells) for _, cells in head[: header.first])
    if titles:
        report.add(kinds.TITLE_ROWS, sheet=sheet, row=head[0][0], count=titles)
    cells = [cells for _, cells in head]
    numbering = find_numbering(cells, grid.is_counted)
    if numbering is not None and header.last <= numbering < header.data:
        report.add(kinds.NUMBERED_COLUMNS, sheet=sheet, row=head[numbering][0])
    if header.first == header.last:
        report.add(kinds.HEADER_MISSING, sheet=sheet)
    elif header.last - header.first > 1:
        row = head[header.first][0]
        report.add(kinds.MERGED_HEADER, sheet=sheet, row=row, count=header.last - header.first)


def _pad(cells: Sequence[Cell], width: int) -> Sequence[Cell]:
    return [*cells, *[""] * (width - len(cells))] if len(cells) < width else cells
