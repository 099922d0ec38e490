"""The lines of clean text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from portal.tabular.reading.text.pieces import LONGEST_LINE, too_long

_START: Final = 65_536


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank with its number, without the spaces and line end around it.

    Raises `InvalidFile` for one over `LONGEST_LINE` characters.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = iter(lambda: file.readline(LONGEST_LINE + 1), "")
        for number, line in enumerate(lines, start=1):
            if len(line) > LONGEST_LINE:
                raise too_long(number)
            if stripped := line.strip():
                yield number, stripped


def read_start(path: Path) -> str:
    """Return the first characters of the text, without a byte order mark."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return file.read(_START)
