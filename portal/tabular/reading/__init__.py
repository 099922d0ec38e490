"""Data files of any format read as grids of text, nothing of their header or types assumed.

The format is told by the bytes, text in any encoding becomes Unicode, and what is odd is reported.
Public: `open_file`, `Opened`; `SOURCES`, `SourceFormat`.
"""

from portal.tabular.reading.formats import SOURCES, SourceFormat, open_file
from portal.tabular.reading.opened import Opened

__all__ = ["SOURCES", "Opened", "SourceFormat", "open_file"]
