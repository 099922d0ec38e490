"""ODS (OpenDocument 1.2 and later) read as a stream. Public: `read_ods`."""

from portal.tabular.reading.workbook.ods.book import read_ods

__all__ = ["read_ods"]
