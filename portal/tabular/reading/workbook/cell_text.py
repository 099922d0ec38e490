"""The text of a cell as it is kept: in NFC, line ends alike, no control characters but tabs."""

from __future__ import annotations

import unicodedata

from portal.tabular.reading.control import CONTROL, drop_controls, name_controls
from portal.tabular.reading.workbook.raw_sheet import SheetFindings
from portal.tabular.report import kinds


def clean_text(text: str) -> str:
    """Return `text` as it is kept."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", drop_controls(text))


def clean_cell(text: str, row: int, column: int, findings: SheetFindings) -> str:
    """Return the text of a cell as it is kept; note characters that are left out."""
    if not text.isprintable() and CONTROL.search(text):
        findings.add(kinds.CONTROL_CHARACTERS, row, column, value=name_controls(text))
    return clean_text(text)
