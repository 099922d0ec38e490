"""Large clean files are read where they stand, by DuckDB alone.

Only a file in which nothing at all needs a careful reader goes this way: every row has the cells
of the header, none is empty or repeats it, and the end is not a note.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import duckdb
from duckdb import DuckDBPyConnection

from portal.tabular.declaration import Declaration
from portal.tabular.report import Report
from portal.tabular.shaping import RowFilter, Shaped
from portal.tabular.snapshot import Typed, judge_columns
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
    staged = stage_text(text, len(shaped.headings), shaped.data_line)
    try:
        return _judge(connection, staged, shaped, declaration, report)
    except (duckdb.InvalidInputException, duckdb.ConversionException):
        return None


def _judge(
    connection: DuckDBPyConnection, staged: Staged, shaped: Shaped, declaration: Declaration, report: Report
) -> tuple[Staged, Typed] | None:
    """Judge the columns; None if a row is empty or repeats the header, once more if cells need trimming."""
    found = Report()
    odd = [_other_row(staged, shaped), *([_untrimmed(staged)] if staged.is_trimmed else [])]
    typed = judge_columns(connection, staged, shaped, declaration, found, odd)
    if typed.odd[0]:
        return None
    if any(typed.odd):
        return _judge(connection, replace(staged, is_trimmed=False), shaped, declaration, report)
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


def _other_row(staged: Staged, shaped: Shaped) -> str:
    """Return SQL that is true for a row that is empty or the header once more."""
    empty = f"coalesce({', '.join(staged.names)}) IS NULL"
    pairs = zip(staged.names, shaped.headings, strict=True)
    repeated = (f"{name} IS NOT DISTINCT FROM {_literal(heading)}" for name, heading in pairs)
    return f"({empty}) OR ({' AND '.join(repeated)})"


def _untrimmed(staged: Staged) -> str:
    """Return SQL that is true for a row in which a cell has spaces around it."""
    return " OR ".join(f"{name} LIKE ' %' OR {name} LIKE '% '" for name in staged.names)


def _literal(heading: str) -> str:
    return "'" + heading.replace("'", "''") + "'" if heading else "NULL"
