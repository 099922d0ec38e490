"""Readers who hang up: what was asked for them stops."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import Receive

from portal.tabular import Visit, visiting

T = TypeVar("T")


async def attend(request: Request, work: Callable[[], T], visit: Visit | None = None) -> T:
    """Do `work` in a thread; its queries stop within a moment if the reader hangs up.

    The request's body must have been read. Raises what `work` raises.
    """
    async with watching(request.receive, visit or Visit()) as watched:
        with visiting(watched):
            return await run_in_threadpool(work)


@asynccontextmanager
async def watching(receive: Receive, visit: Visit) -> AsyncIterator[Visit]:
    """End the visit if the reader hangs up meanwhile."""
    watcher = asyncio.create_task(_await_end(receive, visit))
    try:
        yield visit
    finally:
        watcher.cancel()


async def _await_end(receive: Receive, visit: Visit) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    visit.end()
