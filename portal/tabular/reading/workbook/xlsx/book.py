"""The sheets of an XLSX workbook, found by its relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile
from portal.tabular.reading.workbook.archive import Archive
from portal.tabular.reading.workbook.legacy_name import restore_name
from portal.tabular.reading.workbook.markup import read_elements
from portal.tabular.reading.workbook.moments import Calendar
from portal.tabular.reading.workbook.raw_sheet import RawSheet, SheetFindings
from portal.tabular.reading.workbook.xlsx.sheet import read_sheet
from portal.tabular.reading.workbook.xlsx.strings import open_strings
from portal.tabular.reading.workbook.xlsx.styles import read_styles
from portal.tabular.reading.workbook.xlsx.values import Values
from portal.tabular.report import Report

_BESIDE: Final = ("styles", "sharedStrings")


@dataclass(frozen=True, slots=True)
class _Link:
    """A relationship: the last word of its type, and the part that it leads to."""

    kind: str
    part: str


def read_xlsx(archive: Archive, work: Path, report: Report) -> Iterator[RawSheet]:
    """Yield the worksheets in order, hidden ones too; the rows of each are to be read before the next."""
    book = _find_book(archive)
    links = _read_links(archive, book)
    parts = {link.kind: archive.open(link.part) for link in links.values() if link.kind in _BESIDE}
    calendar, entries = _read_entries(archive, book)
    styles = read_styles(parts["styles"]) if "styles" in parts else {}
    with open_strings(parts.get("sharedStrings"), work) as strings:
        values = Values(strings, styles, calendar)
        for name, link, hidden in entries:
            if link in links and links[link].kind == "worksheet":
                findings = SheetFindings(report, restore_name(name))
                yield read_sheet(archive.open(links[link].part), values, findings, hidden=hidden)


def _find_book(archive: Archive) -> str:
    for link in _read_links(archive, "").values():
        if link.kind == "officeDocument":
            if link.part.lower().endswith(".bin"):
                raise InvalidFile("The workbook is in Excel's binary form (XLSB). Save it as XLSX.")
            return link.part
    raise InvalidFile("The workbook is broken: it does not say where its sheets are.")


def _read_links(archive: Archive, part: str) -> dict[str, _Link]:
    """Return the relationships of `part` inside the archive, by their ids."""
    folder, name = posixpath.split(part)
    links = {}
    for _, attributes in read_elements(archive.open(f"{folder}/_rels/{name}.rels")):
        if "Target" in attributes and attributes.get("TargetMode") != "External":
            target = posixpath.join("/", folder, attributes["Target"].replace("\\", "/"))
            links[attributes.get("Id", "")] = _Link(posixpath.basename(attributes.get("Type", "")), target)
    return links


def _read_entries(archive: Archive, book: str) -> tuple[Calendar, list[tuple[str, str, bool]]]:
    """Return the calendar, and the name, the id of the relationship and the hiddenness of each sheet."""
    calendar, entries = Calendar.SINCE_1900, []
    for path, attributes in read_elements(archive.open(book)):
        if path[1:] == ("workbookPr",) and attributes.get("date1904") in ("1", "true"):
            calendar = Calendar.SINCE_1904
        elif path[1:] == ("sheets", "sheet"):
            hidden = attributes.get("state", "visible") != "visible"
            entries.append((attributes.get("name", ""), attributes.get("id", ""), hidden))
    return calendar, entries
