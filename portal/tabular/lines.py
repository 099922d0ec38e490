"""The lines of a text file, or the place where it stops being one."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place

LONGEST_LINE: Final = 20_000_000
_WEB_PAGE: Final = ("<!doctype", "<html", "<?xml")


def read_lines(source: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file with their ends and without its byte order mark.

    Raises `InvalidFile` with the line for bytes that are not UTF-8, a NUL, a line over
    `LONGEST_LINE` bytes, or a web page.
    """
    with source.open("rb") as file:
        first = file.readline(LONGEST_LINE + 1).removeprefix(codecs.BOM_UTF8)
        if first.strip().lower().startswith(tuple(mark.encode() for mark in _WEB_PAGE)):
            raise InvalidFile("This is a web page, not a table.", place=Place(line=1))
        if first:
            yield _decode(first, 1)
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), start=2):
            yield _decode(line, number)


def _decode(line: bytes, number: int) -> str:
    place = Place(line=number)
    if len(line) > LONGEST_LINE:
        raise InvalidFile("The line is longer than {limit} bytes.", place=place, limit=LONGEST_LINE)
    if b"\0" in line:
        raise InvalidFile("This is not a text file: it holds bytes that no text has.", place=place)
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise InvalidFile("The line is not UTF-8. Save the file as UTF-8 text.", place=place) from error
