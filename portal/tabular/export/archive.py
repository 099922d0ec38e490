"""A zip archive that is sent while it is written."""

from __future__ import annotations

from typing import IO, Final, cast
from zipfile import ZIP_DEFLATED, ZipFile

_FAST: Final = 1


class _Outbox:
    """What was written and not yet taken; a file without a position to go back to."""

    def __init__(self) -> None:
        self._written = bytearray()

    def write(self, content: bytes) -> int:
        """Keep some bytes until they are taken."""
        self._written += content
        return len(content)

    def flush(self) -> None:
        """Do nothing: all that was written can be taken."""

    def take(self) -> bytes:
        """Return what was written since the last time."""
        taken = bytes(self._written)
        self._written.clear()
        return taken


class Archive:
    """Parts packed one after the other; `take` gives the bytes that are ready."""

    def __init__(self) -> None:
        self._outbox = _Outbox()
        self._zip = ZipFile(cast("IO[bytes]", self._outbox), "w", ZIP_DEFLATED, compresslevel=_FAST)
        self._part: IO[bytes] | None = None

    def begin(self, path: str) -> None:
        """End the present part and begin the next, which may be of any size."""
        self._end_part()
        self._part = self._zip.open(path, "w", force_zip64=True)

    def write(self, content: bytes) -> None:
        """Add to the present part."""
        if self._part is not None:
            self._part.write(content)

    def finish(self) -> None:
        """End the archive, unless it has ended; what is ready then is its rest."""
        self._end_part()
        self._zip.close()

    def take(self) -> bytes:
        """Return the bytes that are ready."""
        return self._outbox.take()

    def _end_part(self) -> None:
        if self._part is not None:
            self._part.close()
            self._part = None
