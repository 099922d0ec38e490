"""What a file is once it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.tabular.reading.grid import Grid

Grids = Iterator[Grid] | tuple[Grid, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The short name of a file's format and its tables in order; an iterator reads them as it goes."""

    format: str
    grids: Grids
