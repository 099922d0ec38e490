"""Data files as tables: a file becomes a typed columnar snapshot, which DuckDB filters, sorts and pages.

Public: `ingest`, `Ingested`, `TableInfo`, `SOURCES`, `find_source`; `Declaration`, `DeclaredColumn`,
`read_table_schema`; `TableStore`, `Table`, `Column`, `ColumnType`; `fetch_page`, `RowQuery`, `Selection`, `Filter`, `Operator`, `SortKey`, `RowPage`;
`stream_rows`, `FORMATS`, `find_format`.
"""

from portal.tabular.column_type import ColumnType
from portal.tabular.declaration import Declaration, DeclaredColumn, read_table_schema
from portal.tabular.export import FORMATS, ExportFormat, find_format, stream_rows
from portal.tabular.ingest import ingest
from portal.tabular.ingested import Ingested, TableInfo
from portal.tabular.pages import fetch_page
from portal.tabular.query import Filter, Operator, RowPage, RowQuery, Selection, SortKey
from portal.tabular.reading import SOURCES, SourceFormat, find_source
from portal.tabular.table import Column, Table
from portal.tabular.tables import TableStore

__all__ = [
    "FORMATS",
    "SOURCES",
    "Column",
    "ColumnType",
    "Declaration",
    "DeclaredColumn",
    "ExportFormat",
    "Filter",
    "Ingested",
    "Operator",
    "RowPage",
    "RowQuery",
    "Selection",
    "SortKey",
    "SourceFormat",
    "Table",
    "TableInfo",
    "TableStore",
    "fetch_page",
    "find_format",
    "find_source",
    "ingest",
    "read_table_schema",
    "stream_rows",
]
