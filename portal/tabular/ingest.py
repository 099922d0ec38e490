"""A file as received becomes typed columnar snapshots, and a report of what was found on the way."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import duckdb

from portal.errors import InvalidFile, InvalidInput, TooLarge
from portal.storage import explain_disk_faults, sync_folder
from portal.tabular.connection import working
from portal.tabular.declaration import NONE, Declaration
from portal.tabular.fast_path import judge_text
from portal.tabular.ingested import Ingested, TableInfo, read_manifest, write_manifest
from portal.tabular.reading import Opened, open_file
from portal.tabular.report import Report, kinds
from portal.tabular.shaping import Shaped, shape_grid
from portal.tabular.snapshot import Typed, check_declared, judge_columns, write_snapshot
from portal.tabular.staging import Staged, write_rows
from portal.text import slugify

DRAFT: Final = ".draft-"
_OF_SHEETS: Final = ("xlsx", "xls", "ods", "zip")
MOST_TABLES: Final = 200
_TAKEN: Final = {errno.ENOTEMPTY, errno.EEXIST}


def ingest(
    source: Path, name: str, folder: Path, declaration: Declaration = NONE, error_limit: int = 0
) -> Ingested:
    """Make the tables in `source` in `folder`, in one step, and return what was made.

    `name` is the name of the file as received. A file that cannot be read, or in which more than
    `error_limit` errors are found, is refused: then there is no table, and the report says why. If
    the process is killed `folder` is as it was before. Raises `StorageFailure` if the disk refuses.
    """
    with explain_disk_faults():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent, prefix=DRAFT, ignore_cleanup_errors=True) as draft:
            work, made = Path(draft) / "work", Path(draft) / "made"
            work.mkdir()
            made.mkdir()
            write_manifest(_ingest(source, name, work, made, declaration, error_limit))
            _place(made, folder)
    return read_manifest(folder)


def _ingest(
    source: Path, name: str, work: Path, made: Path, declaration: Declaration, error_limit: int
) -> Ingested:
    report, opened, tables = Report(), "", list[TableInfo]()
    try:
        file = open_file(source, name, work, report)
        opened = file.format
        tables += _make_tables(file, work, made, declaration, report)
        if not tables:
            raise InvalidFile("There is no table in this file.")
    except (InvalidInput, TooLarge) as error:
        report.add_error(error)
    if report.errors > error_limit:
        tables = []
        for snapshot in made.iterdir():
            snapshot.unlink()
    return Ingested(made, opened, tuple(tables), report)


def _make_tables(
    file: Opened, work: Path, made: Path, declaration: Declaration, report: Report
) -> Iterator[TableInfo]:
    slugs: set[str] = set()
    for number, grid in enumerate(file.grids):
        if number == MOST_TABLES:
            raise InvalidFile("The file holds more than {limit} tables.", limit=MOST_TABLES)
        sheet = grid.name if file.format in _OF_SHEETS else None
        shaped = shape_grid(grid, sheet, report)
        if shaped is None:
            report.add(kinds.EMPTY_SHEET, sheet=sheet)
            continue
        slug = _free_slug(grid.name, slugs)
        yield _make_table(shaped, slug, work, made / f"{slug}.parquet", declaration, report)


def _make_table(
    shaped: Shaped, slug: str, work: Path, target: Path, declaration: Declaration, report: Report
) -> TableInfo:
    sheet = shaped.sheet
    try:
        with working(target.parent.parent, [shaped.text.path] if shaped.text else []) as connection:
            quick = judge_text(connection, shaped, declaration, report)
            if quick is None:
                staged = _stage(shaped, work)
                typed = judge_columns(connection, staged, shaped, declaration, report)
            else:
                staged, typed = quick
            check_declared(connection, staged, typed, declaration, report, sheet)
            write_snapshot(connection, staged, typed, target)
    except duckdb.InvalidInputException as error:
        raise InvalidFile(
            "The table cannot be read: {reason}.", reason=str(error).partition("\n")[0]
        ) from error
    return _describe(shaped, slug, typed)


def _stage(shaped: Shaped, work: Path) -> Staged:
    path = work / "rows.csv"
    widest, longest = write_rows(shaped.rows, path)
    staged = Staged(path, ",", max(len(shaped.headings), widest, 1), 0, is_numbered=True, is_trimmed=True)
    return replace(staged, longest_row=max(staged.longest_row, 4 * longest))


def _describe(shaped: Shaped, slug: str, typed: Typed) -> TableInfo:
    return TableInfo(slug, shaped.title, shaped.heading, shaped.notes, typed.row_count, typed.columns)


def _free_slug(title: str, taken: set[str]) -> str:
    base = slugify(title)[:80].strip("-") or "table"
    candidates = chain([base], (f"{base}-{number}" for number in count(2)))
    slug = next(candidate for candidate in candidates if candidate not in taken)
    taken.add(slug)
    return slug


def _place(made: Path, folder: Path) -> None:
    """Let the finished folder appear in one step; one that another process placed first stays."""
    sync_folder(made)
    try:
        made.rename(folder)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
        shutil.rmtree(made)
    sync_folder(folder.parent)
