"""What speaks for each document: which units of the query it has, and how well it answers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from portal.search.identifiers.finding import Span
from portal.search.index.row import Weights
from portal.search.index.snapshot import Mask
from portal.search.interpretation import Interpretation, Unit
from portal.search.ranking.relevance import Relevance

_MARKS: Final = 0.5
_OWN_IDENTIFIER: Final = 6.0
_MENTIONED_IDENTIFIER: Final = 3.0
# More than the words of a unit can ever be worth together, so that it orders before all else.
_FIRST: Final = 1000.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Scores by document, and by unit and document whether it is there; a rarity for each unit."""

    scores: Weights
    has: Mask
    rarities: Weights


def gather_evidence(relevance: Relevance, meaning: Interpretation) -> Evidence:
    """Return what the texts say of `meaning`.

    Where the query is one unit, what has it as typed comes first, then what has it in other words,
    then what has it with other marks.
    """
    size = relevance.snapshot.size
    scores = np.zeros(size, np.float32)
    has = np.zeros((len(meaning.units), size), np.bool_)
    rarities = np.zeros(len(meaning.units), np.float32)
    for number, unit in enumerate(meaning.units):
        rarities[number] = _add_unit(relevance, unit, scores, has[number])
    for span in meaning.spans:
        _add_identifier(relevance, meaning, span, scores, has)
    if len(meaning.units) == 1:
        _put_literal_first(relevance, meaning.units[0], scores)
    return Evidence(scores, has, rarities)


def _add_unit(relevance: Relevance, unit: Unit, scores: Weights, has: Mask) -> float:
    """Add what a unit is worth as typed or in other words, whichever is more; return its rarity."""
    if unit.expansions:
        return _add_expanded(relevance, unit, scores, has)
    word = unit.words[0]
    worth = relevance.word(word.folded)
    worth.add_to(scores, 1.0 - _MARKS if word.marked else 1.0)
    worth.mark(has)
    if word.marked:
        relevance.exactly(word).add_to(scores, _MARKS)
    return worth.rarity


def _add_expanded(relevance: Relevance, unit: Unit, scores: Weights, has: Mask) -> float:
    own, found = np.zeros_like(scores), np.zeros((len(unit.words), len(scores)), np.bool_)
    rarity = 0.0
    for number, word in enumerate(unit.words):
        rarity += _add_unit(relevance, Unit((word,)), own, found[number])
    has |= relevance.phrase(unit.words).spread(len(scores)) > 0
    for expansion in unit.expansions:
        column = relevance.phrase(expansion.words).spread(len(scores)) * np.float32(expansion.share)
        has |= column > 0
        np.maximum(own, column, out=own)
    if not has.any():
        has |= found.all(axis=0)
    scores += own
    return rarity


def _add_identifier(
    relevance: Relevance, meaning: Interpretation, span: Span, scores: Weights, has: Mask
) -> None:
    """Let a full identifier outweigh its loose words, most of all the document's own."""
    own = relevance.snapshot.documents("identifiers", span.identifier)
    mentioned = np.setdiff1d(relevance.snapshot.documents("mentions", span.identifier), own)
    if not len(own) and not len(mentioned):
        return
    rarity = relevance.rarity(len(own) + len(mentioned))
    joints = span.stop - span.start - 1
    scores[own] += np.float32(rarity * _OWN_IDENTIFIER * (joints + 1))
    scores[mentioned] += np.float32(rarity * (1 + _MENTIONED_IDENTIFIER * joints))
    for number in meaning.units_within(span.start, span.stop):
        has[number, own] = has[number, mentioned] = True


def _put_literal_first(relevance: Relevance, unit: Unit, scores: Weights) -> None:
    """Put the words as typed, with their marks, before other words for them, and these before other marks."""
    row = relevance.occurrences.row
    others = [relevance.occurrences.phrase(each.words) for each in unit.expansions]
    literal = relevance.having(row.holders(relevance.occurrences.phrase(unit.words, exact=True)))
    instead = np.zeros_like(literal)
    for places in others:
        instead[row.holders(places)] = True
    scores += np.float32(_FIRST) * (2 * literal + (instead & ~literal)).astype(np.float32)
