"""Rows as bytes, a few at a time: one text a row, made by DuckDB, joined here."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from portal.tabular.connection import lending
from portal.tabular.querying import Rows
from portal.tabular.querying.weight import find_turn
from portal.tabular.sql import Clause

_ROWS_AT_ONCE: Final = 2048
_CELLS_AT_ONCE: Final = 20_000
# What DuckDB makes ready while nobody takes it; many readers may be slow at once.
_BUFFER: Final = "1MB"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows, one after the other, and how many they are."""

    content: bytes
    row_count: int


def read_pieces(rows: Rows, line: str) -> Iterator[Piece]:
    """Yield what the SQL expression `line` makes of each row, in their order, at a bounded memory.

    Raises `QueryStopped` if the first rows are not there in time. The connection stays open until
    the iterator is exhausted or closed.
    """
    statement = rows.read([f"encode({line})"])
    size = max(1, min(_ROWS_AT_ONCE, _CELLS_AT_ONCE // len(rows.columns)))
    with lending(rows.terms) as query:
        query.connection.execute(f"SET streaming_buffer_size = '{_BUFFER}'")
        with find_turn(rows):
            batch = _begin(query.connection, statement, size)
        query.deadline = None
        while batch:
            yield Piece(b"".join(chain.from_iterable(batch)), len(batch))
            batch = query.connection.fetchmany(size)


def _begin(connection: Any, statement: Clause, size: int) -> list[tuple[bytes]]:
    connection.execute(statement.sql, statement.parameters)
    batch: list[tuple[bytes]] = connection.fetchmany(size)
    return batch


def after_head(head: bytes, pieces: Iterator[Piece]) -> Generator[bytes]:
    """Yield the pieces behind a head, which waits for the first rows."""
    first = next(pieces, None)
    yield head + (first.content if first else b"")
    for piece in pieces:
        yield piece.content
