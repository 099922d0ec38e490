"""The lists of abbreviations, synonyms and former places that people edit in `search_index/`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from portal.errors import InvalidFile, Place
from portal.search.lexicon.expansion import Term, read_term
from portal.text import fold
from portal.vocabulary import read_rows


@dataclass(frozen=True, slots=True)
class AbbreviationRow:
    """A reading of an abbreviation, and the folded words beside it that choose this reading."""

    abbreviation: Term
    full: Term
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormerPlace:
    """A place that is no more, and the one that it belongs to today."""

    former: Term
    today: Term


def read_abbreviations(folder: Path) -> list[AbbreviationRow]:
    """Return the rows of `abbreviations.csv` in `folder`, none if there is no such file."""
    return [
        AbbreviationRow(
            _read_term(row["abbreviation"], place),
            _read_term(row["expansion"], place),
            tuple(map(fold, _split(row["context"]))),
        )
        for row, place in _read(folder / "abbreviations.csv", ["abbreviation", "expansion", "context"])
    ]


def read_synonyms(folder: Path) -> list[list[Term]]:
    """Return the groups of `synonyms.csv` in `folder`, none if there is no such file."""
    return [
        [_read_term(phrase, place) for phrase in _split(row["phrases"])]
        for row, place in _read(folder / "synonyms.csv", ["phrases"])
    ]


def read_former_places(folder: Path) -> list[FormerPlace]:
    """Return the rows of `former_places.csv` in `folder`, none if there is no such file."""
    return [
        FormerPlace(_read_term(row["former"], place), _read_term(row["today"], place))
        for row, place in _read(folder / "former_places.csv", ["former", "today", "level"])
    ]


def _read(path: Path, columns: Sequence[str]) -> list[tuple[dict[str, str], Place]]:
    rows = read_rows(path) if path.exists() else []
    if rows and not set(columns) <= rows[0].keys():
        raise InvalidFile(
            "The header lacks a column: write {columns}.",
            place=Place(path.name, 1),
            columns=", ".join(columns),
        )
    return [(row, Place(path.name, line)) for line, row in enumerate(rows, 2)]


def _split(cell: str) -> list[str]:
    return [part for each in cell.split(";") if (part := each.strip())]


def _read_term(text: str, place: Place) -> Term:
    term = read_term(text)
    if not term.words:
        raise InvalidFile("A cell has no words: write some or remove the row.", place=place)
    return term
