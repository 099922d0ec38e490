"""A linked file, brought here with the same care with which links are checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse, IncompleteRead
from tempfile import SpooledTemporaryFile
from typing import IO, Final

from portal.errors import TooLarge
from portal.quality.fetching.faults import LinkFailure, judge_status
from portal.quality.fetching.visitor import Request, Visitor

_CHUNK: Final = 64 * 1024
_IN_MEMORY: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file from elsewhere: where it really was, what the server calls it, its bytes from the first on."""

    url: str
    media_type: str
    size: int
    body: IO[bytes]


@contextmanager
def fetch_checked(url: str, limit: int, visitor: Visitor | None = None) -> Iterator[Fetched]:
    """Yield the file that `url` leads to, at most `limit` bytes; it is gone after the block.

    Errors: `LinkFailure` if the link leads into the portal's own network or to nothing, `TooLarge`.
    """
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as body:
        visit = (visitor or Visitor()).follow(
            url, Request("GET", lambda answer: _take(answer, body, limit), limit)
        )
        if fault := judge_status(visit.status):
            raise LinkFailure(fault)
        size = body.tell()
        body.seek(0)
        yield Fetched(visit.url, visit.taken, size, body)


def _take(answer: HTTPResponse, body: IO[bytes], limit: int) -> str:
    """Copy the body of an answer; return its media type."""
    if judge_status(answer.status) is None:
        _check_size(answer.length or 0, limit)
        while chunk := answer.read(_CHUNK):
            _check_size(body.tell() + len(chunk), limit)
            body.write(chunk)
        if answer.length:
            raise IncompleteRead(b"", answer.length)
    return answer.headers.get_content_type()


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise TooLarge("The linked file is over {limit} bytes.", limit=limit)
