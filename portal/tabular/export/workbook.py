"""XLSX as a stream: the sheets are packed while their rows are read, at a bounded memory."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.connection import reading
from portal.tabular.export.archive import Archive
from portal.tabular.export.pieces import Piece, read_pieces
from portal.tabular.export.sheet_cells import cell_sql, header_cell
from portal.tabular.export.values import FREE_TEXT, joined, text_sql
from portal.tabular.export.workbook_parts import SHEET_FOOT, SHEET_HEAD, fixed_parts, sheet_path
from portal.tabular.querying import Rows
from portal.tabular.querying.weight import find_turn
from portal.tabular.sql import Clause, join, select

MOST_ROWS: Final = 1_048_575
"""Rows of a sheet below its header; more go on in the next sheet."""
MOST_COLUMNS: Final = 16_384
LONGEST_CELL: Final = 32_767
_ROW_END: Final = b"</row>"
_NOTHING: Final = Piece(b"", 0)

Titles = Mapping[str, str]


def encode_xlsx(rows: Rows, titles: Titles) -> Generator[bytes]:
    """Yield a workbook with a frozen header of titles, or names where there are none."""
    _check_cells(rows)
    row = joined(["'<row>'", *map(cell_sql, rows.columns), "'</row>'"])
    header = "".join(header_cell(titles.get(column.name) or column.name) for column in rows.columns)
    head = f"{SHEET_HEAD}<row>{header}</row>".encode()
    yield from _pack(read_pieces(rows, row), head)


def check_workbook(rows: Rows) -> None:
    """Raise `InvalidInput` if no sheet is wide enough."""
    if len(rows.columns) > MOST_COLUMNS:
        raise InvalidInput(
            "A sheet has {limit} columns at most. Choose columns, or another format.", limit=MOST_COLUMNS
        )


def _check_cells(rows: Rows) -> None:
    """Raise `InvalidInput` if a text is longer than a cell can be, for none may be cut."""
    texts = [text_sql(column) for column in rows.columns if column.type in FREE_TEXT]
    if not texts:
        return
    # Bytes are counted first, because DuckDB knows their number without a look at the text.
    long = [f"strlen({text}) > {LONGEST_CELL} AND length({text}) > {LONGEST_CELL}" for text in texts]
    where = join("AND", [rows.fit, join("OR", map(Clause, long))])
    with find_turn(replace(rows, is_laborious=True)), reading(rows.terms) as connection:
        if select(["1"], rows.relation, where, limit=1).run(connection):
            raise InvalidInput(
                "A cell has more than {limit} characters, which no workbook can hold. Choose another format.",
                limit=LONGEST_CELL,
            )


def _pack(pieces: Iterator[Piece], head: bytes) -> Generator[bytes]:
    first = next(pieces, _NOTHING)
    sheets = _Sheets(head)
    try:
        for piece in chain([first], pieces):
            sheets.add(piece)
            if ready := sheets.archive.take():
                yield ready
        sheets.finish()
        yield sheets.archive.take()
    finally:
        sheets.archive.finish()


class _Sheets:
    """The sheets of one workbook; the next is begun when one is full."""

    def __init__(self, head: bytes) -> None:
        self.archive = Archive()
        self._head, self._count, self._room = head, 0, 0
        self._begin()

    def add(self, piece: Piece) -> None:
        """Write rows, over as many sheets as they take."""
        while piece.row_count > self._room:
            fitting, piece = _cut(piece, self._room)
            self.archive.write(fitting)
            self._end()
            self._begin()
        self.archive.write(piece.content)
        self._room -= piece.row_count

    def finish(self) -> None:
        """Write what follows the last row."""
        self._end()
        for path, content in fixed_parts(self._count):
            self.archive.begin(path)
            self.archive.write(content.encode())
        self.archive.finish()

    def _begin(self) -> None:
        self._count, self._room = self._count + 1, MOST_ROWS
        self.archive.begin(sheet_path(self._count))
        self.archive.write(self._head)

    def _end(self) -> None:
        self.archive.write(SHEET_FOOT.encode())


def _cut(piece: Piece, count: int) -> tuple[bytes, Piece]:
    """Return the first `count` rows and the rest; a cell never holds the end of a row."""
    rows = piece.content.split(_ROW_END, count)
    fitting = _ROW_END.join([*rows[:-1], b""])
    return fitting, Piece(rows[-1], piece.row_count - count)
