"""Large clean files are read where they stand, by DuckDB alone.

Only a file in which nothing at all needs a careful reader goes this way: every row has the cells
of the header, none is empty or repeats it, and the end is not a note.
"""

from __future__ import annotations

from typing import Final

import duckdb
from duckdb import DuckDBPyConnection

from portal.tabular.declaration import Declaration
from portal.tabular.report import Report
from portal.tabular.shaping import RowFilter, Shaped
from portal.tabular.snapshot import Typed, judge_columns
from portal.tabular.sql import Clause, select
from portal.tabular.staging import Staged, read_tail, stage_text

FROM_BYTES: Final = 4_000_000
"""Below this the careful way takes a second at most."""


def judge_text(
    connection: DuckDBPyConnection, shaped: Shaped, declaration: Declaration, report: Report
) -> tuple[Staged, Typed] | None:
    """Return a large text as it stands and its columns; None if it has to be read with care."""
    text = shaped.text
    if text is None or text.path.stat().st_size < FROM_BYTES or not _ends_plainly(shaped):
        return None
    staged, found = stage_text(text, len(shaped.headings), shaped.data_line), Report()
    try:
        if _has_other_rows(connection, staged, shaped):
            return None
        typed = judge_columns(connection, staged, shaped.headings, declaration, found, shaped.sheet)
    except (duckdb.InvalidInputException, duckdb.ConversionException):
        return None
    report.merge(found)
    return staged, typed


def _ends_plainly(shaped: Shaped) -> bool:
    """Return whether the last rows are rows of the table, as far as can be seen from the end."""
    if shaped.text is None:
        return False
    scratch = Report()
    keeper = RowFilter(len(shaped.headings), (), True, scratch, None)
    for _ in keeper.keep(read_tail(shaped.text)):
        pass
    return not scratch.counts


def _has_other_rows(connection: DuckDBPyConnection, staged: Staged, shaped: Shaped) -> bool:
    """Return whether a row is empty, or is the header once more."""
    cells = [f"c{place}" for place in range(1, staged.width + 1)]
    empty = f"coalesce({', '.join(cells)}) IS NULL"
    repeated = " AND ".join(f"{cell} IS NOT DISTINCT FROM ?" for cell in cells)
    headings = tuple(heading or None for heading in shaped.headings)
    other = Clause(f"({empty}) OR ({repeated})", headings)
    return bool(select(["1"], staged.cells, other, limit=1).run(connection))
