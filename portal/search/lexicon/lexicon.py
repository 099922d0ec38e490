"""What the words of a query may stand for besides themselves: abbreviations, synonyms, former places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

from portal.resources import SEARCH_INDEX
from portal.search.lexicon.abbreviations import Abbreviations
from portal.search.lexicon.entries import (
    read_abbreviation,
    relate_abbreviations,
    relate_inner,
    relate_places,
    relate_synonyms,
)
from portal.search.lexicon.expansion import Alternative, Expansion, ExpansionKind, Key, Term, read_term
from portal.search.lexicon.files import (
    AbbreviationRow,
    read_abbreviations,
    read_former_places,
    read_synonyms,
)
from portal.search.lexicon.stretches import StretchFinder
from portal.search.lexicon.thesaurus import Thesaurus
from portal.search.lexicon.typed_query import TypedQuery, read_typed
from portal.search.words import Phrase

__all__ = ["Expansion", "ExpansionKind", "Lexicon", "load_lexicon"]

MOST_ALTERNATIVES: Final = 8
MOST_READINGS: Final = 4


class Lexicon:
    """Finds the expansions of a query."""

    def __init__(self, abbreviations: Abbreviations, thesaurus: Thesaurus) -> None:
        self._abbreviations = abbreviations
        self._thesaurus = thesaurus
        self._short = abbreviations.keys
        self._stretches = StretchFinder(self._short, thesaurus.keys)

    def find(self, words: Phrase, typed: str) -> list[Expansion]:
        """Return what `words`, the first words of the text `typed`, may stand for, in their order.

        Longer stretches of words come before shorter ones, and none lies across another; several
        expansions of one stretch are ordered by their share.
        """
        query = read_typed(words, typed, self._short)
        pieces = query.find_number_pieces(self._short)
        found: dict[int, list[Expansion]] = {}
        taken: set[int] = set()
        for start, stop in self._stretches.find(query.folded):
            barred = stop - start == 1 and start in pieces
            if not barred and taken.isdisjoint(range(start, stop)):
                found[start] = self._expand(words, query, start, stop)
                taken.update(range(start, stop) if found[start] else ())
        return [expansion for start in sorted(found) for expansion in found[start]]

    def with_definitions(self, definitions: Mapping[str, Sequence[str]]) -> Lexicon:
        """Return a lexicon that also knows the full forms of the abbreviations that texts define.

        An abbreviation of the lists keeps their readings; of the others the first `MOST_READINGS`
        full forms are taken.
        """
        rows = [
            AbbreviationRow(read_term(abbreviation), read_term(full), ())
            for abbreviation, fulls in definitions.items()
            for full in islice(fulls, MOST_READINGS)
        ]
        rows = [row for row in rows if row.full.words and self._is_new(row.abbreviation)]
        thesaurus = self._thesaurus.add(relate_abbreviations(rows, ExpansionKind.DEFINITION))
        readings = [read_abbreviation(row, thesaurus, ExpansionKind.DEFINITION) for row in rows]
        return Lexicon(self._abbreviations.add(readings), thesaurus)

    def _is_new(self, abbreviation: Term) -> bool:
        return abbreviation.words != () and abbreviation.key not in self._short

    def _expand(self, words: Phrase, query: TypedQuery, start: int, stop: int) -> list[Expansion]:
        alternatives = self._read(words[start:stop], query, start, stop)
        best: dict[Key, Alternative] = {}
        for alternative in sorted(alternatives, key=_dearest_first):
            best.setdefault(alternative.term.spelling, alternative)
        others = (each for each in best.values() if each.term.key != query.folded[start:stop])
        return [each.expand(start, stop) for each in islice(others, MOST_ALTERNATIVES)]

    def _read(self, typed: Phrase, query: TypedQuery, start: int, stop: int) -> Iterator[Alternative]:
        key = query.folded[start:stop]
        written = key if key in self._short else ("".join(key),)
        if written in self._short:
            yield from self._abbreviations.find(written, typed, query.around(start, stop))
        yield from self._thesaurus.find(key, typed)


@cache
def load_lexicon(folder: Path = SEARCH_INDEX) -> Lexicon:
    """Return the lexicon of the lists in `folder`, read once; lists that are not there are empty.

    A list that cannot be read is an `InvalidFile`.
    """
    rows = read_abbreviations(folder)
    relations = [
        *relate_abbreviations(rows),
        *relate_synonyms(read_synonyms(folder)),
        *relate_places(read_former_places(folder)),
    ]
    thesaurus = Thesaurus([*relations, *relate_inner(relations)])
    return Lexicon(Abbreviations(read_abbreviation(row, thesaurus) for row in rows), thesaurus)


def _dearest_first(alternative: Alternative) -> float:
    return -alternative.share
