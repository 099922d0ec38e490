"""A lock held by a process and given back by its death."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.errors import Locked


@contextmanager
def holding(path: Path, what: str) -> Iterator[None]:
    """Hold the lock file at `path`; `Locked` at once if another process or thread has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Locked("Another process is making {what}: stop it, or wait for it.", what=what) from None
        yield
