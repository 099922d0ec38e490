"""Documents of the index as hits that are ready to show."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from portal.search.cursors import Cursor, CursorWriter
from portal.search.highlighting.highlight import excerpt, mark
from portal.search.highlighting.runs import RunFinder
from portal.search.index.columns import Documents
from portal.search.index.schema import to_moment
from portal.search.index.snapshot import Mask
from portal.search.interpretation import Interpretation
from portal.search.lexicon.lexicon import Expansion
from portal.search.query import SearchQuery, Sort
from portal.search.ranking.listing import Place
from portal.search.ranking.matching import MOST_NEEDED
from portal.search.ranking.relevance import Relevance
from portal.search.results import Hit
from portal.search.words import Word


class Presenter:
    """Makes the hits of one list; everything that they show is in the index."""

    def __init__(
        self,
        relevance: Relevance,
        query: SearchQuery,
        meaning: Interpretation,
        order: Sort,
        *,
        loosened: bool,
    ) -> None:
        self._relevance, self._meaning = relevance, meaning
        self._order, self._loosened = order, loosened
        self._cursors = CursorWriter(query)
        self._finder = RunFinder(meaning.sequences, [span.identifier for span in meaning.spans])

    def present(self, places: Sequence[Place]) -> tuple[Hit, ...]:
        """Return the documents at `places` with the words marked in their texts."""
        documents = np.array([place.document for place in places], np.uint32)
        others = [(each, self._have_instead(documents, each)) for each in self._meaning.expansions]
        lacking = self._lack_marks(documents).tolist()
        return tuple(
            self._show(place, tuple(each for each, has in others if has[row]), lacking[row])
            for row, place in enumerate(places)
        )

    def _show(self, place: Place, via: tuple[Expansion, ...], other_marks: bool) -> Hit:
        texts = self._relevance.snapshot.texts(place.document)
        summary, body = texts.pop("summary"), texts.pop("body")
        return Hit(
            **texts,
            title_html=mark(texts["title"], self._finder),
            excerpt_html=self._excerpt(summary, body),
            published_at=to_moment(int(self._relevance.snapshot.published[place.document])),
            score=-place.value if self._order is Sort.RELEVANCE else 0.0,
            cursor=self._cursors.write(Cursor(place.value, texts["key"], self._loosened)),
            via=via,
            other_marks=other_marks,
        )

    def _excerpt(self, summary: str, body: str) -> str:
        """Return the passage with more of the words in it, the summary's if both have as many."""
        passages = [excerpt(text, self._finder) for text in (summary, body) if text]
        return max(passages, key=lambda passage: passage.found).html if passages else ""

    def _have_instead(self, documents: Documents, expansion: Expansion) -> list[bool]:
        """Return which documents have the other words, and lack one of those typed."""
        typed = self._meaning.words[expansion.start : expansion.stop]
        lacking = ~np.all([self._relevance.word(word.folded).holds(documents) for word in typed], axis=0)
        found: list[bool] = (lacking & self._relevance.phrase(expansion.words).holds(documents)).tolist()
        return found

    def _lack_marks(self, documents: Documents) -> Mask:
        """Return in which documents a word that was typed with marks stands with other marks only.

        In the answers to a question, which have some of its words, that says nothing.
        """
        lacking = np.zeros(len(documents), np.bool_)
        if len(self._meaning.units) > MOST_NEEDED:
            return lacking
        for word in filter(_is_marked, self._meaning.words):
            found = self._relevance.word(word.folded).holds(documents)
            lacking |= found & ~self._relevance.exactly(word).holds(documents)
        return lacking


def _is_marked(word: Word) -> bool:
    return word.marked
