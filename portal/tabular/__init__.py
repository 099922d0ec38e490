"""Data files as tables: a file becomes a typed columnar snapshot, which DuckDB filters, sorts and pages.

Public: `ingest`, `SOURCES`, `find_source`; `TableStore`, `REFUSED`, `Table`, `Column`, `ColumnType`,
`read_table`; `fetch_page`, `RowQuery`, `Selection`, `Filter`, `Operator`, `SortKey`, `RowPage`;
`stream_rows`, `FORMATS`, `find_format`.
"""

from portal.tabular.column_type import ColumnType
from portal.tabular.export import FORMATS, ExportFormat, find_format, stream_rows
from portal.tabular.ingest import ingest
from portal.tabular.pages import fetch_page
from portal.tabular.query import Filter, Operator, RowPage, RowQuery, Selection, SortKey
from portal.tabular.sources import SOURCES, SourceFormat, find_source
from portal.tabular.table import Column, Table, read_table
from portal.tabular.tables import REFUSED, TableStore

__all__ = [
    "FORMATS",
    "REFUSED",
    "SOURCES",
    "Column",
    "ColumnType",
    "ExportFormat",
    "Filter",
    "Operator",
    "RowPage",
    "RowQuery",
    "Selection",
    "SortKey",
    "SourceFormat",
    "Table",
    "TableStore",
    "fetch_page",
    "find_format",
    "find_source",
    "ingest",
    "read_table",
    "stream_rows",
]
