"""The tables of an ODS workbook (OpenDocument 1.2 part 1, 9), with the prefixes that all programs use."""

from __future__ import annotations

from typing import Final

from portal.tabular.reading.workbook.legacy_name import restore_name
from portal.tabular.reading.workbook.markup import Nesting
from portal.tabular.reading.workbook.ods.styles import Styles
from portal.tabular.reading.workbook.ods.table import Table
from portal.tabular.reading.workbook.raw_sheet import RawRow, RawSheet, SheetFindings
from portal.tabular.report import Report

# document-content, body, spreadsheet, table: other tables are copies from elsewhere.
_DEPTH: Final = 4


class Tables:
    """Collects sheets as they begin and rows as they end."""

    def __init__(self, styles: Styles, report: Report) -> None:
        self.done: list[RawSheet | RawRow] = []
        self._styles = styles
        self._report = report
        self._nesting = Nesting()
        self._table: Table | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element begins."""
        self._nesting.enter()
        if self._table is not None:
            self._table.start(name, attributes)
        elif name == "table:table" and self._nesting.depth == _DEPTH:
            self._begin(attributes)

    def end(self, name: str) -> None:
        """Note that an element ends."""
        if self._nesting.depth == _DEPTH:
            self._table = None
        elif self._table is not None:
            self.done.extend(self._table.end(name))
        self._nesting.leave()

    def data(self, text: str) -> None:
        """Note text."""
        if self._table is not None:
            self._table.data(text)

    def _begin(self, attributes: dict[str, str]) -> None:
        sheet = RawSheet(restore_name(attributes.get("table:name", "")), iter(()))
        sheet.hidden = self._styles.is_hidden(attributes.get("table:style-name", ""))
        self._table = Table(self._styles, SheetFindings(self._report, sheet.name), sheet.merges)
        self.done.append(sheet)
