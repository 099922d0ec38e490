"""Data files as tables: a file becomes a typed columnar snapshot, which DuckDB filters, sorts and pages.

Public: `ingest`, `Ingested`, `TableInfo`, `SOURCES`; `Declaration`, `DeclaredColumn`,
`read_table_schema`; `TableStore`, `Table`, `Column`, `ColumnType`, `Terms`, `Visit`, `visiting`; the
names of `querying`; `stream_rows`, `FORMATS`, `ExportFormat`, `find_format`.
"""

from portal.tabular.column_type import ColumnType
from portal.tabular.declaration import Declaration, DeclaredColumn, read_table_schema
from portal.tabular.export import FORMATS, ExportFormat, find_format, stream_rows
from portal.tabular.ingest import ingest
from portal.tabular.ingested import Ingested, TableInfo
from portal.tabular.querying import (
    Filter,
    Function,
    GroupQuery,
    Measure,
    Operator,
    RowPage,
    RowQuery,
    Selection,
    SortKey,
    count_rows,
    distinct,
    fetch_distinct,
    fetch_groups,
    fetch_page,
    parse_question,
    parse_selection,
)
from portal.tabular.reading import SOURCES, SourceFormat
from portal.tabular.table import Column, Table
from portal.tabular.tables import TableStore
from portal.tabular.terms import Terms
from portal.tabular.visit import Visit, visiting

__all__ = [
    "FORMATS",
    "SOURCES",
    "Column",
    "ColumnType",
    "Declaration",
    "DeclaredColumn",
    "ExportFormat",
    "Filter",
    "Function",
    "GroupQuery",
    "Ingested",
    "Measure",
    "Operator",
    "RowPage",
    "RowQuery",
    "Selection",
    "SortKey",
    "SourceFormat",
    "Table",
    "TableInfo",
    "TableStore",
    "Terms",
    "Visit",
    "count_rows",
    "distinct",
    "fetch_distinct",
    "fetch_groups",
    "fetch_page",
    "find_format",
    "ingest",
    "parse_question",
    "parse_selection",
    "read_table_schema",
    "stream_rows",
    "visiting",
]
