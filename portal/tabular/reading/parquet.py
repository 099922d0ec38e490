"""Parquet read as text, so that the same rules judge it as every other format."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

import duckdb

from portal.errors import InvalidFile
from portal.tabular.connection import working
from portal.tabular.reading.cells import write_number
from portal.tabular.reading.grid import Grid, Row
from portal.tabular.reading.row_text import settle_names, settle_row
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.sql import quote

_MARK: Final = b"PAR1"
_ROWS_AT_ONCE: Final = 5_000
_NUMBERS: Final = ("FLOAT", "DOUBLE", "DECIMAL")
_MOMENT: Final = "'%Y-%m-%dT%H:%M:%S'"


def is_parquet(source: SourceFile) -> bool:
    """Whether the file begins as Parquet does."""
    with source.path.open("rb") as file:
        return file.read(len(_MARK)) == _MARK
