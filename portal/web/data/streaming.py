"""Rows as an answer that is sent while it is made, and breaks off if it cannot be made whole."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Final

from anyio import CapacityLimiter, fail_after, to_thread
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from portal.errors import ReaderLeft, Unavailable
from portal.tabular import Visit
from portal.web.presence import watching

MOST_STREAMS: Final = 32
_PATIENCE: Final = 120.0
"""Seconds after which a reader who takes nothing is taken to have left."""


class Streams:
    """How many answers are being sent, and the threads that make their pieces."""

    def __init__(self) -> None:
        self.threads = CapacityLimiter(4)
        self._open = 0

    def enter(self) -> None:
        """Count one more, or raise `Unavailable`."""
        if self._open >= MOST_STREAMS:
            raise Unavailable("Too many downloads are running. Try again in a minute.")
        self._open += 1

    def leave(self) -> None:
        """Count one less."""
        self._open -= 1


class StreamedRows(Response):
    """A file whose first piece is there and whose others are made as they are taken.

    If one cannot be made the connection is cut, so that no reader takes a part for the whole.
    """

    def __init__(
        self,
        first: bytes,
        rest: Generator[bytes],
        visit: Visit,
        streams: Streams,
        media_type: str,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(b"", media_type=media_type, headers=dict(headers))
        del self.headers["content-length"]
        self._first, self._rest, self._visit, self._streams = first, rest, visit, streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Send the pieces until the last, or until the reader leaves."""
        async with watching(receive, self._visit):
            try:
                await self._send(send)
            except ReaderLeft:
                pass
            finally:
                await self._finish()

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        piece: bytes | None = self._first
        while piece is not None:
            with fail_after(_PATIENCE):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await to_thread.run_sync(self._make_next, limiter=self._streams.threads)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _make_next(self) -> bytes | None:
        if self._visit.has_ended:
            raise ReaderLeft("The reader left before the answer was ready.")
        return next(self._rest, None)

    async def _finish(self) -> None:
        """Give back what the iterator holds: a connection, a pipe, a thread."""
        self._visit.end()
        await to_thread.run_sync(self._rest.close, limiter=self._streams.threads)
        self._streams.leave()
