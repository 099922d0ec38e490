"""Files of records: one JSON object a line (`.jsonl`), or one JSON array of objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import orjson

from portal.errors import InvalidFile, Place, TooLarge

LONGEST_LINE: Final = 4_000_000
"""Bytes of a record; the longest of the national database has 50,000."""

LARGEST_ARRAY: Final = 200_000_000
"""Bytes of a file that is one array, which is read at once."""

_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class SourceItem:
    """What stands where a record should be: values as JSON has them, or why they cannot be read."""

    place: Place
    values: object = None
    fault: str = ""


def read_items(path: Path) -> Iterator[SourceItem]:
    """Yield what stands on each line of a file that is not blank, or in each place of an array.

    `InvalidFile` or `TooLarge` if the file is an array that cannot be read; `OSError` if it is no file.
    """
    with path.open("rb") as file:
        yield from _read_array(file, path) if _begins_array(file) else _read_lines(file, path)


def count_items(path: Path) -> int:
    """Return how many records there are about in a file, for a bar."""
    with path.open("rb") as file:
        if _begins_array(file):
            return 0
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def _begins_array(file: BinaryIO) -> bool:
    """Tell whether the first sign is `[`; leave the file after its byte order mark."""
    beginning = file.read(4096)
    after_mark = len(_BOM) if beginning.startswith(_BOM) else 0
    file.seek(after_mark)
    return beginning[after_mark:].lstrip().startswith(b"[")


def _read_array(file: BinaryIO, path: Path) -> Iterator[SourceItem]:
    text = file.read(LARGEST_ARRAY + 1)
    if len(text) > LARGEST_ARRAY:
        raise TooLarge(
            "The array has more than {limit} bytes: write one record a line.",
            place=Place(str(path)),
            limit=LARGEST_ARRAY,
        )
    try:
        items = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        place = Place(str(path), error.lineno)
        raise InvalidFile("The file is not JSON: {reason}.", place=place, reason=error.msg) from error
    for number, values in enumerate(items, start=1):
        yield SourceItem(Place(str(path), field=str(number)), values)


def _read_lines(file: BinaryIO, path: Path) -> Iterator[SourceItem]:
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if line.strip():
            yield _read_line(line, Place(str(path), number))
        _skip_rest(file, line)


def _read_line(line: bytes, place: Place) -> SourceItem:
    if len(line.removesuffix(b"\n")) > LONGEST_LINE:
        return SourceItem(place, fault=f"a record has at most {LONGEST_LINE} bytes")
    try:
        return SourceItem(place, orjson.loads(line))
    except orjson.JSONDecodeError as error:
        return SourceItem(place, fault=f"this is not JSON: {error.msg} at byte {error.pos + 1}")


def _skip_rest(file: BinaryIO, line: bytes) -> None:
    """Go to the end of a line of which only the beginning was read."""
    while line and not line.endswith(b"\n"):
        line = file.readline(LONGEST_LINE)
