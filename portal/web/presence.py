"""Readers who hang up: what was asked for them stops."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from anyio import CancelScope, create_task_group
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import Receive

from portal.errors import PortalError
from portal.tabular import Visit, visiting

T = TypeVar("T")


async def attend(request: Request, work: Callable[[], T], visit: Visit | None = None) -> T:
    """Do `work` in a thread; its queries stop within a moment if the reader hangs up.

    The request's body must have been read. Raises what `work` raises.
    """
    visit, answers, errors = visit or Visit(), list[T](), list[PortalError]()
    async with create_task_group() as group:
        group.start_soon(await_end, request.receive, visit)
        try:
            with visiting(visit):
                answers.append(await run_in_threadpool(work))
        except PortalError as error:  # A task group would wrap it.
            errors.append(error)
        group.cancel_scope.cancel()
    if errors:
        raise errors[0]
    return answers[0]


async def await_end(receive: Receive, visit: Visit, scope: CancelScope | None = None) -> None:
    """Wait until the reader hangs up, end the visit, and cancel what is done for it."""
    while (await receive())["type"] != "http.disconnect":
        pass
    visit.end()
    if scope is not None:
        scope.cancel()
