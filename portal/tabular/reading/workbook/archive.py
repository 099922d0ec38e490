"""The zip of an XLSX or ODS workbook: its parts, read as streams of bounded size."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import IO, Final
from zipfile import ZipFile, ZipInfo

from portal.errors import InvalidFile, TooLarge
from portal.tabular.reading.workbook.faults import protected

MOST_UNPACKED: Final = 4_000_000_000
MOST_PARTS: Final = 20_000
_SMALL: Final = 100_000_000
_MOST_SWELLING: Final = 250


class Archive:
    """An open archive; refuses one that swells beyond what real workbooks do.

    Sizes are those of the archive's directory: the zip module unpacks no more of a part than that.
    """

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path)
        self._parts = {_normalize(part.filename): part for part in self._zip.infolist()}
        _check_sizes(self._zip.infolist(), path.stat().st_size)
        if any(part.flag_bits & 1 for part in self._zip.infolist()):
            raise protected()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return _normalize(name) in self._parts

    def open(self, name: str) -> IO[bytes]:
        """Return the part of that name, its case and slashes aside, as a stream, or raise `InvalidFile`."""
        part = self._parts.get(_normalize(name))
        if part is None:
            raise InvalidFile("The workbook is broken: it lacks its part {name}.", name=name)
        return self._zip.open(part)


def _normalize(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/").lstrip("/")).lower()


def _check_sizes(parts: list[ZipInfo], packed: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    limit = min(MOST_UNPACKED, max(_SMALL, packed * _MOST_SWELLING))
    if unpacked > limit or len(parts) > MOST_PARTS:
        raise TooLarge(
            "The workbook would unpack to {unpacked} bytes. The limit for it is {limit}.",
            unpacked=unpacked,
            limit=limit,
        )
