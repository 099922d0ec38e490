"""A shaped table as clean delimited text, in which DuckDB finds its cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place
from portal.tabular.reading.grid import Cell, PlainText, Row
from portal.tabular.sql import Clause, select

LONGEST_ROW: Final = 8_000_000
_USUAL_LINE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Staged:
    """Delimited UTF-8 text with `width` columns behind `skip` lines.

    `is_numbered` says that a column with the number of each row in the source stands first,
    `is_trimmed` that no cell has spaces around it.
    """

    path: Path
    delimiter: str
    width: int
    skip: int
    is_numbered: bool
    is_trimmed: bool = False
    longest_row: int = _USUAL_LINE

    @property
    def names(self) -> list[str]:
        """The SQL names of the cells."""
        return [f"c{place}" for place in range(1, self.width + 1)]

    @property
    def cells(self) -> Clause:
        """The rows with `_line` and `c1`, `c2`, …: text without spaces around it, NULL where empty."""
        names = self.names
        texts = names if self.is_trimmed else [f"trim({name})" for name in names]
        cells = [f"nullif({text}, '') AS {name}" for text, name in zip(texts, names, strict=True)]
        columns = ["_line", *names] if self.is_numbered else names
        shape = ", ".join(f"'{name}': 'VARCHAR'" for name in columns)
        line = "CAST(_line AS BIGINT)" if self.is_numbered else f"row_number() OVER () + {self.skip}"
        size = 2 * self.longest_row
        options = (
            f"columns={{{shape}}}, delim='{self.delimiter}', skip={self.skip}, header=false, "
            f"auto_detect=false, quote='\"', escape='\"', strict_mode=true, "
            f"null_padding={str(self.is_numbered).lower()}, parallel={str(not self.is_numbered).lower()}, "
            f"max_line_size={size}" + (f", buffer_size={2 * size}" if size > 2 * _USUAL_LINE else "")
        )
        statement = select([f"{line} AS _line", *cells], Clause(f"read_csv(?, {options})", (str(self.path),)))
        return Clause(f"({statement.sql})", statement.parameters)


def stage_text(text: PlainText, width: int, data_line: int) -> Staged:
    """Return the table where it stands: nothing is copied."""
    return Staged(text.path, text.delimiter, width, data_line - 1, is_numbered=False, is_trimmed=True)


def write_rows(rows: Iterator[Row], target: Path) -> tuple[int, int]:
    """Write rows as text that cannot be misread; return the cells of the widest and the longest's size.

    Raises `InvalidFile` for a row longer than `LONGEST_ROW` characters or with half a character.
    """
    widest = longest = 0
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        while batch := list(islice(rows, 2000)):
            try:
                writer.writerows((line, *map(_strip, cells)) for line, cells in batch)
            except UnicodeEncodeError as error:
                place = Place(line=batch[0][0])
                raise InvalidFile("A cell holds half a character (a lone surrogate).", place=place) from error
            widest = max(widest, *(len(cells) for _, cells in batch))
            longest = max(longest, *(_measure(line, cells) for line, cells in batch))
    return widest, longest


def _strip(cell: Cell) -> str:
    return cell.strip() if cell else ""


def _measure(line: int, cells: Sequence[Cell]) -> int:
    size = sum(map(len, filter(None, cells)))
    if size > LONGEST_ROW:
        raise InvalidFile(
            "The row is longer than {limit} characters.", place=Place(line=line), limit=LONGEST_ROW
        )
    return size


def read_tail(text: PlainText, size: int = 65_536) -> list[Row]:
    """Return the last rows of a text, as far as they lie in its last `size` bytes; numbers are unknown."""
    with text.path.open("rb") as file:
        file.seek(0, io.SEEK_END)
        start = max(0, file.tell() - size)
        file.seek(start)
        tail = file.read().decode(errors="replace")
    lines = tail.splitlines(keepends=True)[1 if start else 0 :]
    return [(0, cells) for cells in csv.reader(lines, delimiter=text.delimiter)]
