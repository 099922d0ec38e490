"""The sheets of an ODS workbook, one after the other in one part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from portal.tabular.reading.workbook.archive import Archive
from portal.tabular.reading.workbook.faults import protected
from portal.tabular.reading.workbook.markup import parse, read_elements
from portal.tabular.reading.workbook.ods.styles import Styles
from portal.tabular.reading.workbook.ods.tables import Tables
from portal.tabular.reading.workbook.raw_sheet import RawRow, RawSheet
from portal.tabular.report import Report

_MANIFEST: Final = "META-INF/manifest.xml"


def read_ods(archive: Archive, _work: Path, report: Report) -> Iterator[RawSheet]:
    """Yield the sheets in order, hidden ones too; the rows of each are to be read before the next."""
    _refuse_protected(archive)
    parts = ("styles.xml", "content.xml")
    styles = Styles(*(archive.open(part) for part in parts if part in archive))
    yield from _Sheets(_read_items(archive.open("content.xml"), Tables(styles, report)))


def _refuse_protected(archive: Archive) -> None:
    if _MANIFEST in archive:
        for path, _ in read_elements(archive.open(_MANIFEST)):
            if path[-1] == "encryption-data":
                raise protected()


def _read_items(stream: IO[bytes], tables: Tables) -> Iterator[RawSheet | RawRow]:
    """Yield each sheet where it begins, and after it its rows."""
    for _ in parse(stream, tables):
        yield from tables.done
        tables.done.clear()


class _Sheets:
    """Parts the stream of items into sheets that have their rows."""

    def __init__(self, items: Iterator[RawSheet | RawRow]) -> None:
        self._items = items
        self._next: RawSheet | None = None

    def __iter__(self) -> Iterator[RawSheet]:
        for _ in self._read_rows():
            continue
        while self._next is not None:
            sheet, self._next = self._next, None
            sheet.rows = self._read_rows()
            yield sheet

    def _read_rows(self) -> Iterator[RawRow]:
        for item in self._items:
            if isinstance(item, RawSheet):
                self._next = item
                return
            yield item
