"""How long something may still take, by a clock that nobody sets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class Deadline:
    """A moment after which nothing more is waited for."""

    def __init__(self, seconds: float) -> None:
        self._at = monotonic() + seconds

    def left(self) -> float:
        """Return the seconds left, more than none; TimeoutError if none are."""
        seconds = self._at - monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Count no time in the block."""
        since = monotonic()
        yield
        self._at += monotonic() - since
