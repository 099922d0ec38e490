"""Whom a query is for: when a reader leaves, their queries have nobody to run for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final


class Visit:
    """A reader's stay, told of its end by whoever sees the reader leave."""

    def __init__(self) -> None:
        self.has_ended = False

    def end(self) -> None:
        """Say that the reader left: the queries of this visit stop within a moment."""
        self.has_ended = True


_visit: Final[ContextVar[Visit | None]] = ContextVar("visit", default=None)


@contextmanager
def visiting(visit: Visit) -> Iterator[Visit]:
    """Let the queries that begin meanwhile, in this task and the threads it starts, belong to `visit`."""
    token = _visit.set(visit)
    try:
        yield visit
    finally:
        _visit.reset(token)


def present_visit() -> Visit | None:
    """Return the visit that a query begun now belongs to, or None."""
    return _visit.get()
