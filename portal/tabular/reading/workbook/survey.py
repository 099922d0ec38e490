"""What all the texts of a sheet say together about the charsets they are written in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from portal.tabular.reading.charsets import Charset
from portal.tabular.reading.workbook.legacy_evidence import find_text_charset, weigh_all
from portal.tabular.reading.workbook.legacy_text import find_font_charset
from portal.tabular.reading.workbook.raw_sheet import RawRow

_MOST_SAMPLED: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the texts of a sheet are to be read where they could be read in two ways.

    `trusted` are charsets whose fonts stand over legacy text, `misused` those whose fonts stand over
    Unicode; `by_column` are charsets of columns whose fonts do not tell.
    """

    trusted: frozenset[Charset]
    misused: frozenset[Charset]
    by_column: dict[int, Charset]


@dataclass(slots=True)
class _Samples:
    """Different texts, by the charset of their font or by their column, up to so many characters."""

    by_font: defaultdict[Charset, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_column: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    size: int = 0

    def add(self, column: int, text: str, charset: Charset | None) -> None:
        if text.isascii() or self.size > _MOST_SAMPLED:
            return
        texts = self.by_font[charset] if charset else self.by_column[column]
        self.size += 0 if text in texts else len(text)
        texts.add(text)


def survey(rows: Iterable[RawRow]) -> Verdict:
    """Return what the rows of a sheet say."""
    samples = _Samples()
    for _, cells in rows:
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                samples.add(column, cell, None)
            elif cell is not None:
                for text, font in cell:
                    samples.add(column, text, find_font_charset(font))
    evidence = {charset: weigh_all(texts, charset) for charset, texts in samples.by_font.items()}
    misused = frozenset(charset for charset, each in evidence.items() if each.unicode > each.legacy)
    return Verdict(frozenset(evidence) - misused, misused, _judge_columns(samples.by_column))


def _judge_columns(by_column: dict[int, set[str]]) -> dict[int, Charset]:
    """Judge a column by its own texts; if they say too little, by those of the whole sheet."""
    of_sheet = find_text_charset(text for texts in by_column.values() for text in texts)
    judged = {column: _judge_column(texts, of_sheet) for column, texts in by_column.items()}
    return {column: charset for column, charset in judged.items() if charset}


def _judge_column(texts: set[str], of_sheet: Charset | None) -> Charset | None:
    own = find_text_charset(texts)
    if own or of_sheet is None:
        return own
    evidence = weigh_all(texts, of_sheet)
    return of_sheet if evidence.legacy > evidence.unicode else None
