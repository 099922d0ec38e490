"""Tables written as JSON objects: a list of them, or one a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place, TooLarge
from portal.tabular.lines import read_lines
from portal.tabular.sheet import LONGEST_CELL, Sheet, name_columns

LARGEST_DOCUMENT: Final = 20_000_000

Record = dict[str, str | None]


class _Number(str):
    """A number as the source writes it, so that not a digit is lost."""

    __slots__ = ()


def read_ndjson(source: Path) -> Sheet:
    """Return the table of a file with one JSON object a line; blank lines are left out."""
    return _tabulate(partial(_records_by_line, source))


def read_json(source: Path) -> Sheet:
    """Return the table of a JSON list of objects, at most `LARGEST_DOCUMENT` bytes of it."""
    if source.stat().st_size > LARGEST_DOCUMENT:
        raise TooLarge(
            "A JSON list may have {limit} bytes at most. Send one object a line (NDJSON).",
            limit=LARGEST_DOCUMENT,
        )
    entries = _load("".join(read_lines(source)).rstrip(), 1)
    if not isinstance(entries, list):
        raise InvalidFile("This is not a list of objects. Write [{{…}}, {{…}}].", place=Place(line=1))
    records = [_record(entry, Place(field=str(number))) for number, entry in enumerate(entries, start=1)]
    return _tabulate(lambda: iter(records))


def _tabulate(records: Callable[[], Iterator[Record]]) -> Sheet:
    """Read the records twice: for the keys that any of them has, then for the cells."""
    keys = tuple(dict.fromkeys(key for record in records() for key in record))
    if not keys:
        raise InvalidFile("There is no object with a value in this file.")
    return Sheet(name_columns(keys), ([record.get(key) for key in keys] for record in records()))


def _records_by_line(source: Path) -> Iterator[Record]:
    for number, line in enumerate(read_lines(source), start=1):
        if line.strip():
            yield _record(_load(line.rstrip(), number), Place(line=number))


def _load(text: str, line: int) -> object:
    """Parse JSON that begins on `line`, keeping numbers as they are written."""
    try:
        return json.loads(text, parse_int=_Number, parse_float=_Number, parse_constant=_Number)
    except json.JSONDecodeError as error:
        place = Place(line=line + error.lineno - 1)
        raise InvalidFile("This is not JSON: {reason}.", place=place, reason=error.msg) from error
    except RecursionError as error:
        raise InvalidFile("The values are nested too deeply.", place=Place(line=line)) from error


def _record(entry: object, place: Place) -> Record:
    if not isinstance(entry, dict):
        raise InvalidFile("This is not an object. Each row must be one.", place=place)
    try:
        cells = {key: None if value is None else _write(value) for key, value in entry.items()}
    except RecursionError as error:
        raise InvalidFile("The values are nested too deeply.", place=place) from error
    if any(cell is not None and len(cell) > LONGEST_CELL for cell in cells.values()):
        raise InvalidFile("A cell is longer than {limit} characters.", place=place, limit=LONGEST_CELL)
    return cells


def _write(value: object) -> str:
    """Return a value as the text of a cell; a list or an object inside a row stays JSON."""
    if isinstance(value, str):
        return str(value)
    return _write_json(value)


def _write_json(value: object) -> str:
    match value:
        case dict():
            return (
                "{"
                + ",".join(f"{_write_json(key)}:{_write_json(inner)}" for key, inner in value.items())
                + "}"
            )
        case list():
            return "[" + ",".join(map(_write_json, value)) + "]"
        case _Number():
            return str(value)
        case _:
            return json.dumps(value, ensure_ascii=False)
