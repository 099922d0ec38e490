"""The text of a shared or inline string: pieces with their fonts (ECMA-376 part 1, 18.4)."""

from __future__ import annotations

import re
from typing import Final

from portal.errors import TooLarge
from portal.tabular.reading.grid import LONGEST_CELL
from portal.tabular.reading.workbook.raw_sheet import Runs

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


class RichText:
    """Collects the pieces of one string from the elements inside it; those for reading aloud are left out."""

    def __init__(self) -> None:
        self.runs: Runs = []
        self._font = ""
        self._aloud = False
        self._pieces: list[str] | None = None
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element inside the string begins."""
        if name == "t" and not self._aloud:
            self._pieces = []
        elif name == "r":
            self._font = ""
        elif name == "rFont":
            self._font = attributes.get("val", "")
        elif name == "rPh":
            self._aloud = True

    def end(self, name: str) -> None:
        """Note that an element inside the string ends."""
        if name == "t" and self._pieces is not None:
            self.runs.append([unescape("".join(self._pieces)), self._font])
            self._pieces = None
        elif name == "rPh":
            self._aloud = False

    def data(self, text: str) -> None:
        """Note text inside the string."""
        if self._pieces is not None:
            self._pieces.append(text)
            self._size += len(text)
            if self._size > LONGEST_CELL:
                raise TooLarge("A cell holds more than {limit} characters.", limit=LONGEST_CELL)

    def take(self) -> Runs:
        """Return the pieces and begin anew."""
        runs, self.runs = self.runs, []
        self._font, self._aloud, self._pieces, self._size = "", False, None, 0
        return runs


def unescape(text: str) -> str:
    """Return `text` with what XML cannot hold, written as `_x000D_` in a workbook, put back."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
