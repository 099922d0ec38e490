"""Parquet as a stream: DuckDB writes it into a pipe, at the memory of one group of rows."""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Iterator
from contextvars import copy_context
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from portal.errors import PortalError
from portal.tabular.connection import lending
from portal.tabular.querying import Rows
from portal.tabular.querying.weight import find_turn
from portal.tabular.sql import quote
from portal.tabular.watch import Watched

_ROWS_AT_ONCE: Final = 61_440
_CELLS_AT_ONCE: Final = 2_000_000
_CHUNK: Final = 1 << 18


def encode_parquet(rows: Rows) -> Generator[bytes]:
    """Yield a Parquet file with typed columns and none that readers do not know of."""
    with TemporaryDirectory(prefix="portal-parquet-", ignore_cleanup_errors=True) as folder:
        pipe = _Pipe(Path(folder) / "pipe")
        writer = _Writer(rows, pipe)
        writer.start()
        try:
            for piece in pipe:
                writer.lift_deadline()
                yield piece
        finally:
            writer.stop()
            pipe.close()
        if writer.error is not None:
            raise writer.error


class _Pipe:
    """A named pipe, and the end of it to read from."""

    def __init__(self, path: Path) -> None:
        self.path = path
        os.mkfifo(path, 0o600)
        self._source = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        # With an end of its own to write to, a reader waits for DuckDB instead of seeing the end.
        self._sink = os.open(path, os.O_WRONLY)
        os.set_blocking(self._source, True)

    def __iter__(self) -> Iterator[bytes]:
        """Yield what is written, up to the end."""
        return iter(partial(os.read, self._source, _CHUNK), b"")

    def finish(self) -> None:
        """Let the reader see the end behind what is in the pipe."""
        os.close(self._sink)

    def close(self) -> None:
        """Wait for the end; as long as somebody reads, no writer hangs."""
        for _ in self:
            pass
        os.close(self._source)


class _Writer(threading.Thread):
    """The thread in which DuckDB writes; `error` is what it ended with before the file was whole."""

    def __init__(self, rows: Rows, pipe: _Pipe) -> None:
        super().__init__(name="parquet-writer", daemon=True)
        self.error: PortalError | None = None
        self._rows, self._pipe = rows, pipe
        self._context = copy_context()
        self._query: Watched | None = None
        self._is_stopped = False

    def run(self) -> None:
        """Write the file, in the context in which it was asked for."""
        try:
            self._context.run(self._write)
        except PortalError as error:
            self.error = error
        finally:
            self._pipe.finish()

    def lift_deadline(self) -> None:
        """Let the writing take as long as the reader does."""
        if self._query is not None and not self._is_stopped:
            self._query.deadline = None

    def stop(self) -> None:
        """Interrupt the writing, if it still goes on."""
        self._is_stopped = True
        if self._query is not None:
            self._query.deadline = 0.0

    def _write(self) -> None:
        names = [quote(column.name) for column in self._rows.columns]
        statement = self._rows.read(names)
        size = max(1, min(_ROWS_AT_ONCE, _CELLS_AT_ONCE // len(names)))
        with find_turn(self._rows), lending(self._rows.terms) as query:
            self._query = query
            if self._is_stopped:
                query.deadline = 0.0
            query.connection.execute(
                f"COPY ({statement.sql}) TO ? (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {size})",
                [*statement.parameters, str(self._pipe.path)],
            )
