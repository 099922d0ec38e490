"""A file to be read, with what its readers need to know."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from portal.tabular.report import Report


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file at `path`, which its sender calls `name`.

    Readers may write temporary files in `work` and add findings to `report`. `table` is the name of
    the table in it, `sheet` the one under which findings are reported (None if the file stands alone).
    `line_end` is set for clean text whose lines end in one way only: LF, CR LF or CR.
    """

    path: Path
    name: str
    work: Path
    report: Report
    table: str = ""
    sheet: str | None = None
    line_end: str | None = None
