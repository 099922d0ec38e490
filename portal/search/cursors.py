"""Cursors: the place of one hit in one list, as a text that only that list accepts."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

import orjson

from portal.errors import InvalidCursor
from portal.search.query import SearchQuery
from portal.signing import decode, encode
from portal.text import canonicalize

_DIGEST: Final = 9
_LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sort value and the key of a hit, and whether its list was loosened."""

    value: float
    key: str
    loosened: bool


class CursorWriter:
    """Writes the cursors of one list."""

    def __init__(self, query: SearchQuery) -> None:
        self._list = _identify(query)

    def write(self, cursor: Cursor) -> str:
        """Return `cursor` as letters, digits, `-` and `_`."""
        payload = orjson.dumps([cursor.value, cursor.key, cursor.loosened])
        return encode(_sign(payload, self._list) + payload)


def read_cursor(text: str, query: SearchQuery) -> Cursor:
    """Return what `CursorWriter` wrote for this list; raises `InvalidCursor` for anything else."""
    raw = decode(text) if len(text) <= _LONGEST else b""
    digest, payload = raw[:_DIGEST], raw[_DIGEST:]
    if digest == _sign(payload, _identify(query)):
        match _parse(payload):
            case [float() | int() as value, str() as key, bool() as loosened]:
                return Cursor(value, key, loosened)
    raise InvalidCursor("The cursor was altered or belongs to another list; start from the first page.")


def _parse(payload: bytes) -> object:
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None


def _identify(query: SearchQuery) -> bytes:
    """Return everything that makes the list of `query` what it is."""
    chosen = [sorted(values) for values in query.chosen.values()]
    days = (query.published_from, query.published_until)
    return repr((canonicalize(query.text), query.locale, query.sort, query.expand, chosen, days)).encode()


def _sign(payload: bytes, listed: bytes) -> bytes:
    """Return a digest of a place together with its list."""
    return blake2b(listed + payload, digest_size=_DIGEST).digest()
