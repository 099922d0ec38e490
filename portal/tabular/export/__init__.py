"""Rows as files: one module a family of formats, all streamed, DuckDB doing the formatting.

Public: `FORMATS`, `ExportFormat`, `find_format`, `stream_rows`.
"""

from portal.tabular.export.formats import FORMATS, ExportFormat, find_format, stream_rows

__all__ = ["FORMATS", "ExportFormat", "find_format", "stream_rows"]
