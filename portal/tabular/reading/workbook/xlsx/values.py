"""The value of one XLSX cell as text."""

from __future__ import annotations

import math
from functools import lru_cache

from portal.tabular.reading.workbook.legacy_text import find_font_charset
from portal.tabular.reading.workbook.moments import Calendar, write_iso_moment
from portal.tabular.reading.workbook.native import write_native, write_truth
from portal.tabular.reading.workbook.number_format import GENERAL
from portal.tabular.reading.workbook.raw_sheet import RawCell, Runs
from portal.tabular.reading.workbook.xlsx.rich_text import unescape
from portal.tabular.reading.workbook.xlsx.strings import StringTable
from portal.tabular.reading.workbook.xlsx.styles import PLAIN, CellStyle

_REMEMBERED = 65_536
_EXACT_DIGITS = 15


class Values:
    """Reads the cells of a workbook, with what those of all its sheets share."""

    def __init__(self, strings: StringTable, styles: dict[str, CellStyle], calendar: Calendar) -> None:
        self._strings = strings
        self._styles = styles
        self._calendar = calendar
        # Most values of a table stand in it more than once.
        self._write_number = lru_cache(_REMEMBERED)(self._write_formatted)
        self._find_string = lru_cache(_REMEMBERED)(self._join_shared)

    def read(self, kind: str, text: str, style: str) -> RawCell:
        """Return the text of a cell from its type, the text of its value and its style.

        Raises `ValueError` if the text is no value of that type.
        """
        if kind == "n":
            return self._write_number(text, style)
        if kind == "s":
            return self._find_string(text, style)
        if kind == "b":
            return write_truth(text.strip() not in ("0", "false"))
        if kind == "d":
            return write_iso_moment(text, self._styles.get(style, PLAIN).form)
        return self.join_runs([[unescape(text), ""]], style)

    def join_runs(self, runs: Runs, style: str) -> RawCell:
        """Return one text, or the runs with their fonts if one of them may be in a legacy charset."""
        own = self._styles.get(style, PLAIN).font
        for _, font in runs:
            if find_font_charset(font or own):
                return [[text, font or own] for text, font in runs]
        return runs[0][0] if len(runs) == 1 else "".join([text for text, _ in runs])

    def _join_shared(self, text: str, style: str) -> RawCell:
        return self.join_runs(self._strings[int(text)], style)

    def _write_formatted(self, text: str, style: str) -> str:
        form = self._styles.get(style, PLAIN).form
        if form is GENERAL and text.isdecimal() and len(text) <= _EXACT_DIGITS and not text.startswith("0"):
            return text
        value = float(text)
        return write_native(value, form, self._calendar) if math.isfinite(value) else text
