"""Which documents answer the words: those with all of them, or with enough of them.

A few words are a name or a thing, and a document without one of them is about something else. Many
words are a question, and the answer need not repeat all of it: asking for all loses a twentieth of
the answers (`docs/search.md`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from portal.search.index.snapshot import Mask
from portal.search.interpretation import Interpretation
from portal.search.ranking.evidence import Evidence
from portal.search.ranking.proximity import find_near
from portal.search.ranking.relevance import Relevance

# Of the rarity of the units that the best document has: what a document must have to be listed.
_ENOUGH: Final = 0.4
MOST_NEEDED: Final = 4


@dataclass(frozen=True, slots=True)
class Matches:
    """The documents found; `missing` are the units that none of them has together with the others."""

    documents: Mask
    loosened: bool = False
    missing: tuple[int, ...] = ()


def match_units(
    relevance: Relevance,
    meaning: Interpretation,
    evidence: Evidence,
    within: Mask,
    *,
    loosened: bool | None = None,
) -> Matches:
    """Return the documents of `within` that answer `meaning`; all of them if it has no units.

    `loosened` keeps to a decision taken on an earlier page of the same list.
    """
    if not meaning.units:
        return Matches(within)
    if not loosened and len(meaning.units) <= MOST_NEEDED:
        strict = _keep_near(relevance, meaning, within & evidence.has.all(axis=0))
        if loosened is False or strict.any():
            return Matches(strict)
    return _loosen(evidence, within, loosened=loosened)


def _keep_near(relevance: Relevance, meaning: Interpretation, documents: Mask) -> Mask:
    """Return the documents where two syllables stand near each other, if any; all for other queries.

    Two syllables are nearly always one word or name: `an toàn … Tiền Giang` is not about An Giang.
    """
    if len(meaning.words) != 2 or len(meaning.units) != 2 or meaning.spans:
        return documents
    near = documents & relevance.having(find_near(relevance.occurrences, *meaning.words))
    return near if near.any() else documents


def _loosen(evidence: Evidence, within: Mask, *, loosened: bool | None) -> Matches:
    """Return the documents with most of the rarity of the query, and what the best of them lack.

    A list that was loosened on an earlier page is measured by what was there then: by documents
    that lack something.
    """
    covered = np.where(within, evidence.rarities @ evidence.has.astype(np.float32), 0)
    measured = covered * ~evidence.has.all(axis=0) if loosened else covered
    most = measured.max(initial=0)
    if not most:
        return Matches(np.zeros_like(within))
    best = np.flatnonzero(measured == most)
    first = best[evidence.scores[best].argmax()]
    missing = np.flatnonzero(~evidence.has[:, first]).tolist()
    return Matches(covered >= most * _ENOUGH, loosened=bool(missing), missing=tuple(missing))
