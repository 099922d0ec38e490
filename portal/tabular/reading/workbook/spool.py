"""Rows kept in a file while a workbook is read: in any number, at the memory of a few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Final

import orjson

from portal.errors import TooLarge
from portal.tabular.reading.grid import Row
from portal.tabular.reading.workbook.raw_sheet import RawRow

MOST_SPOOLED: Final = 4_000_000_000
"""Bytes of one sheet's rows: cells may repeat a text that the workbook holds once."""

_ROWS_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class Spool:
    """The rows of a sheet that are not empty, in a file; they can be read as often as one likes."""

    path: Path

    def write(self, rows: Iterable[RawRow]) -> None:
        """Write `rows`, or raise `TooLarge`."""
        pending, written = iter(rows), 0
        with self.path.open("wb") as file:
            while batch := list(islice(pending, _ROWS_AT_ONCE)):
                written += file.write(orjson.dumps(batch, option=orjson.OPT_APPEND_NEWLINE))
                if written > MOST_SPOOLED:
                    raise TooLarge(
                        "The cells of a sheet hold more than {limit} bytes of text.", limit=MOST_SPOOLED
                    )

    def read(self) -> Iterator[RawRow]:
        """Yield the rows as they were written."""
        with self.path.open("rb") as file:
            yield from chain.from_iterable(map(orjson.loads, file))


@dataclass(frozen=True, slots=True)
class SpooledRows:
    """Every row of a sheet from the first to the last that is not empty; its cells are all text."""

    spool: Spool

    def __iter__(self) -> Iterator[Row]:
        expected = 1
        for number, cells in self.spool.read():
            yield from zip(range(expected, number), repeat(()))
            yield number, [cell if isinstance(cell, str) else None for cell in cells]
            expected = number + 1
