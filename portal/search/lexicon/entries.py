"""The rows of the lists, and what texts define, as readings of abbreviations and relations of phrases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import permutations
from typing import Final

from portal.search.lexicon.abbreviations import Reading, is_like_syllable, join_words
from portal.search.lexicon.expansion import SHARES, Alternative, ExpansionKind, Key, Term, read_term
from portal.search.lexicon.files import AbbreviationRow, FormerPlace
from portal.search.lexicon.thesaurus import Relation, Thesaurus
from portal.text import syllables

_SHORTEST_SOUGHT: Final = 3


def relate_synonyms(groups: Iterable[Sequence[Term]]) -> Iterator[Relation]:
    """Yield each phrase of a group with each other one."""
    for group in groups:
        for term, other in permutations(group, 2):
            yield term, _make(other, ExpansionKind.SYNONYM)


def relate_places(places: Iterable[FormerPlace]) -> Iterator[Relation]:
    """Yield each former place with the one of today, and not the other way round."""
    for place in places:
        yield place.former, _make(place.today, ExpansionKind.FORMER_PLACE)


def relate_abbreviations(
    rows: Sequence[AbbreviationRow], kind: ExpansionKind = ExpansionKind.EXPANSION
) -> Iterator[Relation]:
    """Yield each full form with the abbreviations to look for; those with other readings are worth less.

    An abbreviation of two letters, or one like a syllable, is not looked for: in a text it is mostly
    something else.
    """
    readings = Counter(row.abbreviation.key for row in rows)
    for row in rows:
        folded = join_words(row.abbreviation.words).folded
        if len(folded) >= _SHORTEST_SOUGHT and not is_like_syllable(folded):
            for writing in _writings(row.abbreviation):
                yield row.full, _make(writing, kind).weaken(1 / readings[row.abbreviation.key])


def relate_inner(relations: Sequence[Relation]) -> Iterator[Relation]:
    """Yield each phrase with others inside it abbreviated: `Bộ KH&CN`, `CSDL quốc gia`.

    A query that has the whole phrase is read as that and not as its parts.
    """
    short: dict[Key, list[Alternative]] = defaultdict(list)
    for term, alternative in relations:
        if alternative.kind is ExpansionKind.EXPANSION:
            short[term.spelling].append(alternative)
    for term in {term.spelling: term for term, _ in relations}.values():
        for start, stop in _find_inner(term, short):
            for alternative in short[term.spelling[start:stop]]:
                yield term, _make(_abbreviate(term, start, stop, alternative.term), alternative.kind)


def _find_inner(whole: Term, short: Container[Key]) -> list[tuple[int, int]]:
    """Return the stretches inside the phrase that have an abbreviation and lie in no longer one."""
    size = len(whole.words)
    spans = [
        (start, start + length)
        for length in range(size - 1, 1, -1)
        for start in range(size - length + 1)
        if whole.spelling[start : start + length] in short
    ]
    return [one for one in spans if not any(a <= one[0] and one[1] <= b and one != (a, b) for a, b in spans)]


def _abbreviate(whole: Term, start: int, stop: int, abbreviation: Term) -> Term:
    places = list(syllables(whole.text))
    before, after = whole.text[: places[start].start], whole.text[places[stop - 1].end :]
    return read_term(before + abbreviation.text + after)


def read_abbreviation(
    row: AbbreviationRow, thesaurus: Thesaurus, kind: ExpansionKind = ExpansionKind.ABBREVIATION
) -> Reading:
    """Return the reading of a row: its full form, the ways of writing it, and what else that is called."""
    writings = _writings(row.abbreviation)
    known = {term.spelling for term in writings}
    called = [each for each in thesaurus.follow(row.full.spelling) if each.term.spelling not in known]
    return Reading(
        row.abbreviation,
        join_words(row.abbreviation.words),
        (
            *(_make(term, kind) for term in (row.full, *writings)),
            *(each.weaken(SHARES[kind]) for each in called),
        ),
        row.contexts,
    )


def _writings(abbreviation: Term) -> list[Term]:
    """Return the abbreviation and, if signs part it, its letters run together: `TP.HCM`, `TPHCM`."""
    if len(abbreviation.words) == 1 or " " in abbreviation.text:
        return [abbreviation]
    return [abbreviation, read_term("".join(filter(str.isalnum, abbreviation.text)))]


def _make(term: Term, kind: ExpansionKind) -> Alternative:
    return Alternative(term, kind, SHARES[kind])
