"""How the cells of delimited text are parted and quoted, found by trying on a large sample.

A delimiter is right if it parts most rows into the same number of cells and leaves cells that hold
no other delimiter: the pattern and type scores of van den Burg, Nazábal and Sutton, "Wrangling messy
CSV files by detecting row and type patterns" (2019), with few words for types.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any, Final

from portal.tabular.reading.grid import LONGEST_CELL

# In the order in which they are preferred where two part a text equally well: a comma stands in
# numbers and in words too.
COMMON: Final = "\t;|,"
_RARE: Final = "^~:"
_SAMPLE: Final = 1 << 18
_MORE_LINES: Final = 3
_LEAST: Final = 0.15
_LEAST_RARE: Final = 0.6
_NUMBER: Final = re.compile(r"[-+(]?[\d.,\s]*\d[\d.,]*\)?\s*%?")
_DECLARED: Final = re.compile('\ufeff?"?sep=([^\r\n])"?[ \t,;]*(?:\r\n|\n|\r|$)', re.IGNORECASE)
_APOSTROPHES: Final = r"(?:^|{0})'[^'\r\n]*'(?={0}|$)"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How rows are written; the first row may only say the delimiter (`sep=;`, as Excel knows it)."""

    delimiter: str = ","
    quote: str = '"'
    skips_space: bool = False
    is_declared: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the text is as RFC 4180 has it, but for the delimiter."""
        return self == Dialect(self.delimiter)

    def parse(self, lines: Iterable[str], *, strict: bool = True) -> Any:
        """Return Python's reader of the lines; they must not have lost their ends."""
        csv.field_size_limit(LONGEST_CELL)
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote,
            skipinitialspace=self.skips_space,
            strict=strict,
        )


def sniff_dialect(path: Path) -> Dialect:
    """Return the dialect of a text in UTF-8; one without any delimiter has the comma."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        sample = file.read(_SAMPLE) + "".join(islice(file, _MORE_LINES))
        is_whole = not file.read(1)
    if declared := _DECLARED.match(sample):
        return Dialect(declared[1], is_declared=True)
    return (
        _choose(COMMON, sample, _LEAST, is_whole)
        or _choose(_RARE, sample, _LEAST_RARE, is_whole)
        or Dialect()
    )


def _choose(delimiters: str, sample: str, least: float, is_whole: bool) -> Dialect | None:
    dialects = [dialect for delimiter in delimiters for dialect in _propose(delimiter, sample)]
    scores = [_score(dialect, sample, is_whole) for dialect in dialects]
    best = max(scores, default=0.0)
    return dialects[scores.index(best)] if best >= least else None


def _propose(delimiter: str, sample: str) -> Iterator[Dialect]:
    """Yield the dialects with that delimiter for whose quotes the sample gives reason."""
    if delimiter not in sample:
        return
    spaced = f'{delimiter} "' in sample and f'{delimiter}"' not in sample
    yield Dialect(delimiter, skips_space=spaced)
    pattern = re.compile(_APOSTROPHES.format(re.escape(delimiter)), re.MULTILINE)
    if '"' not in sample and len(pattern.findall(sample)) * 2 > sample.count("\n"):
        yield Dialect(delimiter, "'")


def _score(dialect: Dialect, sample: str, is_whole: bool) -> float:
    """Return 0 to 1: the share of rows of the usual width, more for a greater width and cleaner cells."""
    rows = [row for row in _try(dialect, sample, is_whole) if any(row)]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    cells = [cell for row in rows if len(row) == width for cell in row]
    clean = sum(_is_clean(cell, dialect) for cell in cells) / len(cells)
    # What differs by less is no reason to pass over the order of preference.
    return round(count / len(rows) * (1 - 1 / width) * (1 + 4 * clean) / 5, 3)


def _try(dialect: Dialect, sample: str, is_whole: bool) -> list[list[str]]:
    try:
        rows = list(dialect.parse(StringIO(sample, newline=""), strict=False))
    except csv.Error:
        return []
    return rows if is_whole else rows[:-1]


def _is_clean(cell: str, dialect: Dialect) -> bool:
    """Whether a cell holds no delimiter of another dialect, unless in a number, and no quotes around it."""
    others = (char for char in COMMON if char != dialect.delimiter)
    if any(char in cell for char in others):
        return _NUMBER.fullmatch(cell) is not None
    return not (len(cell) > 1 and cell[0] == cell[-1] == "'")
