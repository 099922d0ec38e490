"""The members of a ZIP file, unpacked within bounds under names of our own."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place, TooLarge
from portal.tabular.reading.control import drop_controls
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.report import kinds

MOST_MEMBERS: Final = 1_000
MOST_BYTES: Final = 8_000_000_000
MOST_RATIO: Final = 300
"""How many bytes one byte may unpack to, beyond `FREE_BYTES` in all; tables seldom reach 50."""
FREE_BYTES: Final = 100_000_000

_BLOCK: Final = 1 << 20
_ENCRYPTED: Final = 1
_LONGEST_NAME: Final = 200
_UTF8_NAME: Final = 1 << 11
_BY_PROGRAMS: Final = ("Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its name as shown, and where it was unpacked."""

    name: str
    path: Path


def unpack(source: SourceFile) -> Iterator[Member]:
    """Unpack the files of the archive one after the other into the folder for work, and yield each.

    What programs put beside people's files is passed over; a path that leads out of the archive is
    reported, and no path of an archive is ever written to. Raises `InvalidFile` for what is broken or
    encrypted, and `TooLarge` as soon as more than allowed is unpacked, whatever the archive says.
    """
    left = min(MOST_BYTES, max(FREE_BYTES, MOST_RATIO * source.path.stat().st_size))
    try:
        with zipfile.ZipFile(source.path) as archive:
            for number, info in enumerate(_list_files(archive)):
                member = Member(_show_name(info, source), source.work / f"member-{number}")
                _refuse_encrypted(info, member)
                left = _unpack_member(archive, info, member.path, left)
                yield member
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise InvalidFile("The archive is broken, or packed in a way that is not read.") from error


def _list_files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    files = [info for info in archive.infolist() if not info.is_dir() and not _is_by_program(info.filename)]
    if len(files) > MOST_MEMBERS:
        raise TooLarge("The archive has more than {limit} files.", limit=MOST_MEMBERS)
    return files


def _is_by_program(name: str) -> bool:
    *folders, last = _split(name)
    return "__MACOSX" in folders or last.startswith(".") or last in _BY_PROGRAMS


def _show_name(info: zipfile.ZipInfo, source: SourceFile) -> str:
    """Return the path of a member as it is shown: without the parts that lead out of the archive."""
    name = drop_controls(_decode_name(info))
    parts = [part for part in _split(name) if part not in ("", ".", "..") and not part.endswith(":")]
    if _leads_out(name):
        source.report.add(kinds.UNSAFE_PATH, value=name, name=name)
        parts = parts[-1:]
    return "/".join(parts)[-_LONGEST_NAME:] or "file"


def _leads_out(name: str) -> bool:
    parts = _split(name)
    return ".." in parts or parts[0] == "" or parts[0].endswith(":")


def _decode_name(info: zipfile.ZipInfo) -> str:
    """Return the name, which many programs write in UTF-8 without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode()
    except UnicodeError:
        return info.filename


def _split(name: str) -> list[str]:
    return name.replace("\\", "/").split("/")


def _refuse_encrypted(info: zipfile.ZipInfo, member: Member) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise InvalidFile(
            "The file is protected by a password. Send it without one.", place=Place(file=member.name)
        )


def _unpack_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, left: int) -> int:
    """Unpack a file and return how many bytes may still be unpacked."""
    with archive.open(info) as packed, target.open("wb") as file:
        while block := packed.read(_BLOCK):
            left -= len(block)
            if left < 0:
                raise TooLarge("The archive unpacks to more than a file may hold. Send its files one by one.")
            file.write(block)
    return left
