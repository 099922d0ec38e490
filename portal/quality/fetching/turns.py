"""One request at a time a host, however many are on their way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from portal.quality.fetching.deadline import Deadline


class Turns:
    """Who may ask a host now."""

    def __init__(self) -> None:
        self._opening = Lock()
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)

    @contextmanager
    def take(self, host: str, deadline: Deadline) -> Iterator[None]:
        """Hold the turn at `host` in the block; waiting for it does not count against the deadline."""
        with self._opening:
            lock = self._locks[host]
        with deadline.stopped():
            lock.acquire()
        try:
            yield
        finally:
            lock.release()
