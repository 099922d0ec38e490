"""Tables written as JSON objects: a list of them, or one a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final

from portal.errors import InvalidFile, Place
from portal.tabular.reading.cells import write_value
from portal.tabular.reading.grid import Grid, Row
from portal.tabular.reading.json_values import load_json, read_values
from portal.tabular.reading.row_text import settle_names, settle_row
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.text.lines import read_lines, read_start
from portal.tabular.reading.text.pieces import begins_as_json

Record = dict[str, Any]
Records = Iterable[tuple[int, Record]]
"""Objects, each behind the number that its row is shown under."""

LINED: Final = (".ndjson", ".jsonl")


def is_json(source: SourceFile) -> bool:
    """Whether the text begins as a JSON object or list does."""
    return begins_as_json(source.path)


def is_ndjson(source: SourceFile) -> bool:
    """Whether the first line is an object and the next begins one; the name decides if there is no next."""
    if not read_start(source.path).lstrip().startswith("{"):
        return False
    lines = read_lines(source.path)
    try:
        number, first = next(lines)
        load_json(first, number)
    except InvalidFile:
        return False
    _, second = next(lines, (0, ""))
    return second.startswith("{") or (not second and source.name.lower().endswith(LINED))


def read_json(source: SourceFile) -> tuple[Grid, ...]:
    """Return the table of the one list of objects in a JSON text, gone through twice.

    Raises `InvalidFile` if there is none or more than one, or if the list holds anything else.
    """
    path, names = _find_list(source.path)
    return (tabulate(source, names, partial(_read_list, source.path, path)),)


def read_ndjson(source: SourceFile) -> tuple[Grid, ...]:
    """Return the table of a text with one JSON object a line; blank lines are left out."""
    records = partial(_read_lines, source.path)
    names = dict.fromkeys(name for _, record in records() for name in record)
    return (tabulate(source, names, records),)


def tabulate(source: SourceFile, names: Iterable[str], read: Callable[[], Records]) -> Grid:
    """Return the grid of records that have those names, a record's missing ones empty."""
    keys = tuple(names)
    titles = settle_names(keys)
    return Grid(source.table, _write_rows(source, keys, titles, read()), titles)


def _write_rows(
    source: SourceFile, keys: tuple[str, ...], titles: tuple[str, ...], records: Records
) -> Iterator[Row]:
    for number, record in records:
        cells = [write_value(record.get(key)) for key in keys]
        yield number, settle_row(source, number, titles, cells)


def _find_list(path: Path) -> tuple[tuple[str, ...], list[str]]:
    """Return where in the text the one list of objects is, and the names in its objects."""
    lists: dict[tuple[str, ...], dict[str, None]] = {}
    for value in read_values(path):
        if value.is_item and isinstance(value.content, dict):
            lists.setdefault(value.path, {}).update(dict.fromkeys(value.content))
    if not lists:
        raise InvalidFile("There is no list of objects in this file. Write [{{…}}, {{…}}].")
    if len(lists) > 1:
        names = ", ".join(".".join(place) for place in lists)
        raise InvalidFile(
            "The file holds more than one list of objects: {names}. Send each alone.", names=names
        )
    ((place, keys),) = lists.items()
    return place, list(keys)


def _read_list(path: Path, place: tuple[str, ...]) -> Iterator[tuple[int, Record]]:
    numbers = count(1)
    for value in read_values(path):
        if value.is_item and value.path == place:
            yield next(numbers), _record(value.content, value.line)


def _read_lines(path: Path) -> Iterator[tuple[int, Record]]:
    return ((number, _record(load_json(line, number), number)) for number, line in read_lines(path))


def _record(content: object, line: int) -> Record:
    if not isinstance(content, dict):
        raise InvalidFile("This is not an object. Each row must be one.", place=Place(line=line))
    return content
