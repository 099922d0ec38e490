"""The zip of an XLSX or ODS workbook: its parts, read as streams of bounded size."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from portal.errors import InvalidFile, TooLarge
from portal.tabular.reading.workbook.faults import protected

MOST_UNPACKED: Final = 4_000_000_000
MOST_PARTS: Final = 20_000
_SMALL: Final = 100_000_000
_MOST_SWELLING: Final = 250
_ENCRYPTED: Final = 1


class Archive:
    """The parts of an open archive, by their names."""

    def __init__(self, opened: ZipFile) -> None:
        self._zip = opened
        self._parts = {_normalize(part.filename): part for part in opened.infolist()}

    def __contains__(self, name: str) -> bool:
        return _normalize(name) in self._parts

    def open(self, name: str) -> IO[bytes]:
        """Return the part of that name, its case and slashes aside, as a stream, or raise `InvalidFile`."""
        part = self._parts.get(_normalize(name))
        if part is None:
            raise InvalidFile("The workbook is broken: it lacks its part {name}.", name=name)
        return self._zip.open(part)


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open an archive, or raise `TooLarge` if it swells beyond what real workbooks do.

    Sizes are those of the archive's directory: the zip module unpacks no more of a part than that.
    """
    with ZipFile(path) as opened:
        _check_parts(opened.infolist(), path.stat().st_size)
        yield Archive(opened)


def _normalize(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/").lstrip("/")).lower()


def _check_parts(parts: list[ZipInfo], packed: int) -> None:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise protected()
    if any(part.header_offset < 0 for part in parts):
        raise BadZipFile
    unpacked = sum(part.file_size for part in parts)
    limit = min(MOST_UNPACKED, max(_SMALL, packed * _MOST_SWELLING))
    if unpacked > limit or len(parts) > MOST_PARTS:
        raise TooLarge(
            "The workbook would unpack to {unpacked} bytes. The limit for it is {limit}.",
            unpacked=unpacked,
            limit=limit,
        )
