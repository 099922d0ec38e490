"""The value of one XLSX cell as text."""

from __future__ import annotations

import math
from dataclasses import dataclass

from portal.tabular.reading.workbook.legacy_text import find_font_charset
from portal.tabular.reading.workbook.moments import Calendar, write_iso_moment
from portal.tabular.reading.workbook.native import write_native, write_truth
from portal.tabular.reading.workbook.number_format import GENERAL
from portal.tabular.reading.workbook.raw_sheet import RawCell, Runs
from portal.tabular.reading.workbook.xlsx.rich_text import unescape
from portal.tabular.reading.workbook.xlsx.strings import StringTable
from portal.tabular.reading.workbook.xlsx.styles import PLAIN, CellStyle


@dataclass(frozen=True, slots=True)
class Shared:
    """What the cells of all sheets share."""

    strings: StringTable
    styles: dict[str, CellStyle]
    calendar: Calendar

    def read_value(self, kind: str, text: str, style: str) -> RawCell:
        """Return the text of a cell from its type, the text of its value and its style.

        Raises `ValueError` if the text is no value of that type.
        """
        if kind == "n":
            return self._read_number(text, style)
        if kind == "s":
            return self.join_runs(self.strings[int(text)], style)
        if kind == "b":
            return write_truth(text.strip() not in ("0", "false"))
        if kind == "d":
            return write_iso_moment(text, self.styles.get(style, PLAIN).form)
        return self.join_runs([[unescape(text), ""]], style)

    def join_runs(self, runs: Runs, style: str) -> RawCell:
        """Return one text, or the runs with their fonts if one of them may be in a legacy charset."""
        own = self.styles.get(style, PLAIN).font
        if any(find_font_charset(font or own) for _, font in runs):
            return [[text, font or own] for text, font in runs]
        return runs[0][0] if len(runs) == 1 else "".join(text for text, _ in runs)

    def _read_number(self, text: str, style: str) -> str:
        form = self.styles.get(style, PLAIN).form
        if form is GENERAL and text.isdecimal() and len(text) < 16 and (text[0] != "0" or text == "0"):
            return text
        value = float(text)
        return write_native(value, form, self.calendar) if math.isfinite(value) else text
