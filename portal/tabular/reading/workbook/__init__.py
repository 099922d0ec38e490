"""Workbooks read as grids of Unicode text: XLSX, XLSM, ODS and XLS, in legacy fonts too.

Everything is read before the first grid is handed out, at bounded memory; no macro, formula, link
or entity of a workbook is ever followed. Public: `read_workbook`.
"""

from portal.tabular.reading.workbook.reader import read_workbook

__all__ = ["read_workbook"]
