"""Page cursors: a row of one table in one order.

A snapshot never changes, so the row's number is enough: the values it is sorted by are read from
the snapshot, and a cursor stays short however long the cells are.
"""

from __future__ import annotations

import binascii
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b
from typing import Final

from portal.errors import InvalidCursor
from portal.tabular.query import Selection
from portal.tabular.table import Table

_LAYOUT: Final = struct.Struct(">Q8s")


def write_cursor(table: Table, selection: Selection, row: int) -> str:
    """Return the cursor of a row, in characters that need no escaping in a URL."""
    packed = _LAYOUT.pack(row, _seal(table, selection))
    return urlsafe_b64encode(packed).decode().rstrip("=")


def read_cursor(table: Table, selection: Selection, cursor: str) -> int:
    """Return the row that a cursor marks, or raise `InvalidCursor` if it is of another list or order."""
    try:
        row, seal = _LAYOUT.unpack(urlsafe_b64decode(cursor.encode("ascii") + b"=="))
    except (ValueError, binascii.Error, struct.error) as error:
        raise _invalid() from error
    if seal != _seal(table, selection) or not 1 <= row <= table.row_count:
        raise _invalid()
    return int(row)


def _seal(table: Table, selection: Selection) -> bytes:
    """Digest what the order of the list depends on; the chosen columns may change between pages."""
    return blake2b(
        repr((table.path.stem, selection.filters, selection.sort)).encode(), digest_size=8
    ).digest()


def _invalid() -> InvalidCursor:
    return InvalidCursor(
        "This page cursor belongs to another list or order. Start again from the first page."
    )
