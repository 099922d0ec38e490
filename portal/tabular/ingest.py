"""A file as received becomes a typed columnar snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import duckdb
from duckdb import DuckDBPyConnection

from portal.errors import InvalidFile
from portal.storage import explain_disk_faults, replace_durably
from portal.tabular.column_type import ColumnType
from portal.tabular.connection import working
from portal.tabular.folding import folded_name, folded_sql
from portal.tabular.inference import judge_column, storage_type
from portal.tabular.sheet import Sheet
from portal.tabular.sources import find_source
from portal.tabular.sql import Clause, quote, select
from portal.tabular.table import METADATA_KEY, ROW, Column, Table, dump_columns, read_table

DRAFT: Final = ".draft-"
_CELLS: Final = Clause("cells")
_CELLS_AT_ONCE: Final = 50_000
# Small groups let a page skip most of the file and keep the memory of a reader low.
_ROW_GROUP: Final = 20_480


def ingest(source: Path, source_format: str, target: Path) -> Table:
    """Write the table in `source` to `target` as Parquet, in one step, and return what it holds.

    `source_format` is a short name or media type of `SOURCES`. Raises `InvalidFile` with the line and the
    reason if the file is not what its format says; then, and if the process is killed, `target` is
    as it was before.
    """
    sheet = find_source(source_format).read(source)
    with explain_disk_faults():
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=DRAFT, ignore_cleanup_errors=True) as folder:
            draft = Path(folder) / "table.parquet"
            _write_snapshot(sheet, draft)
            replace_durably(draft, target)
    return read_table(target)


def _write_snapshot(sheet: Sheet, draft: Path) -> None:
    with working(draft.parent) as connection:
        _load(connection, sheet)
        columns = tuple(judge_column(connection, _CELLS, name) for name in sheet.names)
        stored = (sql for column in columns for sql in _stored(connection, column))
        connection.execute(
            f"COPY ({select([ROW, *stored], _CELLS).sql}) TO ? (FORMAT parquet, COMPRESSION zstd, "
            f"ROW_GROUP_SIZE {_ROW_GROUP}, KV_METADATA {{{METADATA_KEY}: ?}})",
            [str(draft), dump_columns(columns)],
        )


def _stored(connection: DuckDBPyConnection, column: Column) -> Iterator[str]:
    """Yield SQL for a cell in its type and, if it is text, for the folded text beside it."""
    cell = quote(column.name)
    yield f"CAST({cell} AS {storage_type(connection, _CELLS, column)}) AS {cell}"
    if column.type is ColumnType.TEXT:
        yield f"{folded_sql(cell)} AS {quote(folded_name(column.name))}"


def _load(connection: DuckDBPyConnection, sheet: Sheet) -> None:
    """Bring every cell in as text, an empty one as null."""
    texts = ", ".join(f"{quote(name)} VARCHAR" for name in sheet.names)
    connection.execute(f"CREATE TABLE {_CELLS.sql} ({ROW} BIGINT, {texts})")
    with connection.appender(_CELLS.sql) as appender:
        for batch in _batches(sheet):
            try:
                appender.append_rows(batch)
            except duckdb.InvalidInputException as error:
                raise InvalidFile("A cell holds half a character (a lone surrogate).") from error
            appender.flush()


def _batches(sheet: Sheet) -> Iterator[list[tuple[int | str | None, ...]]]:
    numbered = ((number, *(cell or None for cell in row)) for number, row in enumerate(sheet.rows, start=1))
    size = max(1, _CELLS_AT_ONCE // len(sheet.names))
    while batch := list(islice(numbered, size)):
        yield batch
