"""The lines of clean text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

_START: Final = 65_536


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank with its number, without the spaces and line end around it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, line in enumerate(file, start=1):
            if stripped := line.strip():
                yield number, stripped


def read_start(path: Path) -> str:
    """Return the first characters of the text, without a byte order mark."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return file.read(_START)
