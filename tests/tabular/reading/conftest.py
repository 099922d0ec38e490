from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from portal.tabular.reading import open_file
from portal.tabular.reading.grid import Cell, Grid
from portal.tabular.report import Report


@dataclass(frozen=True)
class Read:
    """What came out of a file: its format, its grids, all their rows, and the report."""

    format: str
    grids: list[Grid]
    tables: list[list[tuple[int, Sequence[Cell]]]]
    report: Report

    @property
    def rows(self) -> list[list[Cell]]:
        """The cells of the first table."""
        return [list(cells) for _, cells in self.tables[0]]

    @property
    def found(self) -> list[str]:
        """The codes of what was found."""
        return [finding.kind.code for finding in self.report.kept]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Read]:
    """Open text or bytes as a file of that name and go through all its rows."""

    def read_content(content: str | bytes, name: str = "bảng.csv") -> Read:
        path, work, report = tmp_path / "received", tmp_path / "work", Report()
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        work.mkdir(exist_ok=True)
        opened = open_file(path, name, work, report)
        grids, tables = [], []
        for grid in opened.grids:
            grids.append(grid)
            tables.append(list(grid.rows))
        return Read(opened.format, grids, tables, report)

    return read_content
