"""XLSX and XLSM (ECMA-376, transitional and strict) read part by part as streams.

Public: `read_xlsx`.
"""

from portal.tabular.reading.workbook.xlsx.book import read_xlsx

__all__ = ["read_xlsx"]
