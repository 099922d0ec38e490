"""Turns for heavy queries: few run at once, so that light ones find the processor free."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from portal.errors import ReaderLeft, Unavailable
from portal.tabular.visit import Visit, present_visit

_LOOK: Final = 0.2


class Turns:
    """At most `running` hold a turn and `waiting` wait for one; who comes then is sent away."""

    def __init__(self, running: int, waiting: int) -> None:
        self._free = threading.Semaphore(running)
        self._places = threading.Semaphore(running + waiting)

    @contextmanager
    def take(self, seconds: float) -> Iterator[None]:
        """Hold a turn; `Unavailable` if none comes within `seconds` or too many wait for one."""
        if not self._places.acquire(blocking=False):
            raise _busy()
        try:
            self._wait(seconds, present_visit())
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._places.release()

    def _wait(self, seconds: float, visit: Visit | None) -> None:
        end = time.monotonic() + seconds
        while not self._free.acquire(timeout=_LOOK):
            if visit is not None and visit.has_ended:
                raise ReaderLeft("The reader left before the answer was ready.")
            if time.monotonic() > end:
                raise _busy()


def _busy() -> Unavailable:
    return Unavailable("Too many large queries are running. Try again in a minute.")


HEAVY: Final = Turns(running=2, waiting=16)
