"""How well a document answers the words: BM25F over its parts.

Stephen Robertson and Hugo Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
(2009), section 3.6: a word's frequencies in the parts are weighed and summed before they saturate,
so a word in title and body does not count as two words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from math import log
from typing import Final

from portal.search.analysis import Form
from portal.search.interpretation import Interpretation, Span
from portal.search.kept import Kept
from portal.search.schema import PARTS, field_name
from portal.search.snapshot import Snapshot

Scores = dict[int, float]

_SATURATION: Final = 1.2
_MARKS_BONUS: Final = 0.5
_OWN_IDENTIFIER: Final = 6.0
_MENTIONED_IDENTIFIER: Final = 3.0
_MOST_WORTHS: Final = 1_000_000
_MOST_SCALES: Final = 10_000_000


def saturate(frequency: float) -> float:
    """Return what a weighed frequency is worth: 0 at none, never more than `_SATURATION + 1`."""
    return frequency * (_SATURATION + 1) / (frequency + _SATURATION)


class Relevance:
    """Scores documents of one snapshot; what a word is worth in them is computed once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._worths: Kept[tuple[Form, str], Mapping[int, float]] = Kept(_MOST_WORTHS)
        self._scales: Kept[str, list[float]] = Kept(_MOST_SCALES)

    def worths(self, form: Form, word: str) -> Mapping[int, float]:
        """Return the documents that have `word`, each with what the word is worth in it."""
        if (known := self._worths.get((form, word))) is not None:
            return known
        found: dict[int, float] = defaultdict(float)
        for part in PARTS:
            if postings := self.snapshot.postings(field_name(part, form), word):
                scales = self.scales(part)
                for document, (count, _) in postings.items():
                    found[document] += count * scales[document]
        rarity = self.rarity(len(found))
        saturated = {document: rarity * saturate(frequency) for document, frequency in found.items()}
        return self._worths.keep((form, word), saturated)

    def scales(self, part: str) -> list[float]:
        """Return what one occurrence in `part` weighs in each document: less in a long text."""
        if (known := self._scales.get(part)) is not None:
            return known
        lengths = self.snapshot.lengths(field_name(part, "folded"))
        mean = sum(lengths) / (sum(map(bool, lengths)) or 1) or 1.0
        weight, share = PARTS[part].weight, PARTS[part].length_share
        return self._scales.keep(part, [weight / (1 - share + share * length / mean) for length in lengths])

    def rarity(self, holders: int) -> float:
        """Return the inverse document frequency of what `holders` documents have; above 0."""
        return log(1 + (self.snapshot.count - holders + 0.5) / (holders + 0.5))

    def score(self, documents: Collection[int], meaning: Interpretation) -> Scores:
        """Return a score, 0 or more, for each of `documents`."""
        scores = dict.fromkeys(documents, 0.0)
        for word in meaning.words:
            _add(scores, self.worths("folded", word.folded), 1.0)
            if meaning.marked:
                _add(scores, self.worths("canonical", word.canonical), _MARKS_BONUS)
        for span in meaning.spans:
            self._add_identifier(scores, span)
        return scores

    def _add_identifier(self, scores: Scores, span: Span) -> None:
        """Let a full identifier outweigh its loose words, most of all the document's own."""
        own = self.snapshot.documents("identifiers", span.identifier)
        mentioned = self.snapshot.documents("mentions", span.identifier) - own
        rarity = self.rarity(len(own) + len(mentioned))
        joints = span.stop - span.start - 1
        for document in own & scores.keys():
            scores[document] += rarity * _OWN_IDENTIFIER * (joints + 1)
        for document in mentioned & scores.keys():
            scores[document] += rarity * (1 + _MENTIONED_IDENTIFIER * joints)


def _add(scores: Scores, worths: Mapping[int, float], share: float) -> None:
    for document in scores.keys() & worths.keys():
        scores[document] += worths[document] * share
