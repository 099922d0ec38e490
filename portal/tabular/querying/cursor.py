"""Page cursors: a row of one list in one order, signed, so that no one else can make one up.

A snapshot never changes, so the row's number is enough: the values it is sorted by are read from
the snapshot, and a cursor stays short however long the cells are.
"""

from __future__ import annotations

from typing import Final

from portal.errors import InvalidCursor
from portal.signing import seal, unseal
from portal.tabular.table import Table

_LONGEST: Final = 100


def write_cursor(table: Table, asked: object, row: int) -> str:
    """Return the cursor of a row in the list that is `asked` for, in letters, digits, `-` and `_`."""
    payload = row.to_bytes((row.bit_length() + 7) // 8)
    return seal(table.terms.cursor_key, payload, _identify(table, asked))


def read_cursor(table: Table, asked: object, cursor: str) -> int:
    """Return the row that a cursor marks, or raise `InvalidCursor` if it is of another list or order."""
    short = cursor if len(cursor) <= _LONGEST and cursor.isascii() else ""
    payload = unseal(table.terms.cursor_key, short, _identify(table, asked))
    row = int.from_bytes(payload or b"")
    if not 1 <= row <= table.row_count:
        raise InvalidCursor(
            "This page cursor belongs to another list or order. Start again from the first page."
        )
    return row


def _identify(table: Table, asked: object) -> bytes:
    """Return everything that makes the list what it is; generations of one table are the same list."""
    return repr((table.path.parent.name, table.path.stem, asked)).encode()
