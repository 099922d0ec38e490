"""The tables in the files of an archive, each file opened by what its bytes are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

from portal.errors import InvalidFile, Place
from portal.tabular.reading.archive import Member, unpack
from portal.tabular.reading.grid import Grid, Row
from portal.tabular.reading.opened import Opened
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.zipped import begins_as_zip, is_ods, is_xlsx
from portal.tabular.report import Report, kinds

Opener = Callable[[SourceFile], Opened]

# A file of such a name was meant to be a table, so what is wrong with it must be said.
_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".ods")
_MEANT: Final = (*_WORKBOOKS, ".csv", ".tsv", ".tab", ".json", ".geojson", ".ndjson", ".jsonl", ".parquet")
# Notes are often among the files, and prose has commas too.
_UNSURE: Final = ("", ".txt", ".dat", ".asc")
_ROWS_TRIED: Final = 50
_MOST: Final = 0.6
_TEXTS: Final = ("csv", "tsv")


def read_members(source: SourceFile, open_member: Opener) -> Iterator[Grid]:
    """Yield the tables of the files in an archive, named by their files.

    Files that are no tables, and archives within the archive, are reported and left out. Raises
    `InvalidFile` naming the file that was meant to be a table and cannot be read, or if there is none.
    """
    is_empty = True
    for member in unpack(source):
        for grid in _read_member(member, source, open_member):
            is_empty = False
            yield grid
    if is_empty:
        raise InvalidFile("The archive holds no table.")


def _read_member(member: Member, source: SourceFile, open_member: Opener) -> Iterable[Grid]:
    work = member.path.with_suffix(".work")
    work.mkdir(exist_ok=True)
    table = str(PurePosixPath(member.name).with_suffix(""))
    inner = SourceFile(member.path, member.name, work, source.report, table, sheet=table)
    if begins_as_zip(inner.path) and not is_xlsx(inner) and not is_ods(inner):
        source.report.add(kinds.NESTED_ARCHIVE, name=member.name)
        return ()
    try:
        if _is_table(inner, open_member):
            return _name_grids(open_member(inner), table)
    except InvalidFile as error:
        if _ending(member.name) in _MEANT:
            raise _within(error, table) from error
    source.report.add(kinds.SKIPPED_MEMBER, name=member.name)
    return ()


def _is_table(inner: SourceFile, open_member: Opener) -> bool:
    """Whether the file was meant to be a table, or can be read as one that is no prose."""
    if _ending(inner.name) in _MEANT:
        return True
    trial = inner.work / "trial"
    trial.mkdir(exist_ok=True)
    opened = open_member(replace(inner, work=trial, report=Report()))
    if opened.format not in _TEXTS:
        return True
    return _ending(inner.name) in _UNSURE and all(map(_has_columns, opened.grids))


def _has_columns(grid: Grid) -> bool:
    """Whether most rows have the same number of cells, and these do not go on as sentences do."""
    rows = [cells for _, cells in islice(grid.rows, _ROWS_TRIED) if cells]
    width, count = Counter(map(len, rows)).most_common(1)[0]
    spaced = sum((cell or "").startswith(" ") for cells in rows for cell in cells[1:])
    return width > 1 and count >= _MOST * len(rows) and spaced < _MOST * sum(len(cells) - 1 for cells in rows)


def _name_grids(opened: Opened, table: str) -> Iterator[Grid]:
    """Yield the grids under the name of their file, before their own if they have one."""
    for grid in opened.grids:
        name = table if grid.name == table else f"{table}/{grid.name}"
        yield replace(grid, name=name, rows=_place_faults(grid.rows, table))


def _place_faults(rows: Iterable[Row], table: str) -> Iterator[Row]:
    try:
        yield from rows
    except InvalidFile as error:
        raise _within(error, table) from error


def _within(error: InvalidFile, table: str) -> InvalidFile:
    place = replace(error.place or Place(), file=table)
    return InvalidFile(error.message, place=place, **error.details)


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
