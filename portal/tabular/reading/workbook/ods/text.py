"""The text of one ODS cell: its paragraphs, with the fonts of their pieces (OpenDocument 1.2, 5 and 6)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from portal.errors import TooLarge
from portal.tabular.reading.grid import LONGEST_CELL
from portal.tabular.reading.workbook.raw_sheet import Runs

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_BESIDE: Final = frozenset({"annotation", "frame", "note", "ruby-text"})


class CellText:
    """Collects the paragraphs of a cell; comments and drawings are passed over."""

    def __init__(self, find_font: Callable[[str], str]) -> None:
        self.runs: Runs = []
        self._find_font = find_font
        self._fonts: list[str] = []
        self._beside = 0
        self._size = 0

    @property
    def is_open(self) -> bool:
        """Whether an element inside the cell has begun and not ended."""
        return bool(self._fonts or self._beside)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element inside the cell begins."""
        name = name.rpartition(":")[2]
        if self._beside or name in _BESIDE or (not self._fonts and name != "p"):
            self._beside += 1
            return
        if name == "p" and self.runs:
            self._add("\n")
        style = attributes.get("text:style-name", "") if name == "span" else ""
        self._fonts.append((style and self._find_font(style)) or (self._fonts[-1] if self._fonts else ""))
        if name == "s":
            self._add(" " * min(int(attributes.get("text:c", "1")), LONGEST_CELL + 1))
        elif name in ("tab", "line-break"):
            self._add("\t" if name == "tab" else "\n")

    def end(self) -> None:
        """Note that an element inside the cell ends."""
        if self._beside:
            self._beside -= 1
        else:
            self._fonts.pop()

    def data(self, text: str) -> None:
        """Note text inside the cell; white space in a row is one space."""
        if self._fonts and not self._beside:
            self._add(_SPACES.sub(" ", text))

    def _add(self, text: str) -> None:
        self._size += len(text)
        if self._size > LONGEST_CELL:
            raise TooLarge("A cell holds more than {limit} characters.", limit=LONGEST_CELL)
        font = self._fonts[-1] if self._fonts else ""
        if self.runs and self.runs[-1][1] == font:
            self.runs[-1][0] += text
        else:
            self.runs.append([text, font])
