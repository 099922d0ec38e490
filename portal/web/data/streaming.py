"""Rows as an answer that is sent while it is made, and breaks off if it cannot be made whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from anyio import CancelScope, CapacityLimiter, create_task_group, fail_after, to_thread
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from portal.errors import PortalError, ReaderLeft, Unavailable
from portal.tabular import Visit
from portal.web.presence import await_end

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
        rest: Iterator[bytes],
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
        fault: list[Exception] = []
        async with create_task_group() as group:
            group.start_soon(await_end, receive, self._visit, group.cancel_scope)
            try:
                await self._send(send)
            except ReaderLeft:
                pass
            except (PortalError, TimeoutError) as error:  # A task group would wrap it.
                fault.append(error)
            finally:
                with CancelScope(shield=True):
                    await self._finish()
            group.cancel_scope.cancel()
        if fault:
            raise fault[0]

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        piece: bytes | None = self._first
        while piece is not None:
            with fail_after(_PATIENCE):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await to_thread.run_sync(next, self._rest, None, limiter=self._streams.threads)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _finish(self) -> None:
        """Give back what the iterator holds: a connection, a pipe, a thread."""
        self._visit.end()
        await to_thread.run_sync(self._rest.close, limiter=self._streams.threads)  # type: ignore[attr-defined]
        self._streams.leave()
