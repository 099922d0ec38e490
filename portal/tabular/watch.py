"""One thread that stops the queries whose time is up or whose reader has left."""

from __future__ import annotations

import atexit
import threading
import time
from dataclasses import dataclass
from typing import Final

from duckdb import DuckDBPyConnection

from portal.errors import PortalError, QueryStopped, ReaderLeft
from portal.tabular.visit import Visit

_TICK: Final = 0.05


@dataclass(eq=False, slots=True)
class Watched:
    """A query: until when it may run, and for whom."""

    connection: DuckDBPyConnection
    visit: Visit | None
    seconds: float
    deadline: float | None

    @property
    def fault(self) -> PortalError | None:
        """Why the query may not go on, or None."""
        if self.visit is not None and self.visit.has_ended:
            return ReaderLeft("The reader left before the answer was ready.")
        if self.deadline is not None and time.monotonic() > self.deadline:
            return QueryStopped(
                "The query was stopped after {seconds} seconds, before it had an answer. Ask for fewer rows "
                "with a filter, for fewer columns, or leave out the sorting.",
                seconds=f"{self.seconds:g}",
            )
        return None


class Watch:
    """Looks at the running queries again and again, and interrupts those at fault until they end."""

    def __init__(self) -> None:
        self._running: set[Watched] = set()
        self._lock = threading.Lock()
        self._is_needed = threading.Event()
        self._is_over = False
        self._thread: threading.Thread | None = None

    def add(self, query: Watched) -> None:
        """Begin to look after a query."""
        with self._lock:
            self._running.add(query)
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, name="query-watch", daemon=True)
                self._thread.start()
                atexit.register(self._stop)
        self._is_needed.set()

    def remove(self, query: Watched) -> None:
        """Leave a query alone, before its connection is closed."""
        with self._lock:
            self._running.discard(query)

    def _look(self) -> None:
        while self._is_needed.wait() and not self._is_over:
            with self._lock:
                if not self._running:
                    self._is_needed.clear()
                for query in self._running:
                    if query.fault is not None:
                        query.connection.interrupt()
            time.sleep(_TICK)

    def _stop(self) -> None:
        """End the thread before the interpreter is taken apart around it."""
        self._is_over = True
        self._is_needed.set()
        if self._thread is not None:
            self._thread.join()


WATCH: Final = Watch()
