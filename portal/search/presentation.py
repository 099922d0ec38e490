"""Documents of the index as hits that are ready to show."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from portal.search.cursors import Cursor, write_cursor
from portal.search.highlight import excerpt, mark
from portal.search.interpretation import Interpretation
from portal.search.lexicon import Expansion
from portal.search.query import SearchQuery, Sort
from portal.search.ranking import Place
from portal.search.relevance import Relevance, Worth
from portal.search.results import Hit
from portal.search.runs import RunFinder
from portal.search.schema import to_moment


@dataclass(frozen=True)
class Presenter:
    """Makes the hits of one list; everything that they show is in the index."""

    relevance: Relevance
    query: SearchQuery
    meaning: Interpretation
    order: Sort
    loosened: bool
    finder: RunFinder = field(init=False)

    def __post_init__(self) -> None:
        finder = RunFinder(self.meaning.sequences, [span.identifier for span in self.meaning.spans])
        object.__setattr__(self, "finder", finder)

    def present(self, place: Place) -> Hit:
        """Return the document at `place` with the words marked in its texts."""
        texts = self.relevance.snapshot.texts(place.document)
        summary, body = texts.pop("summary"), texts.pop("body")
        return Hit(
            **texts,
            title_html=mark(texts["title"], self.finder),
            excerpt_html=self._excerpt(summary, body),
            published_at=to_moment(int(self.relevance.snapshot.published[place.document])),
            score=-place.value if self.order is Sort.RELEVANCE else 0.0,
            cursor=write_cursor(Cursor(place.value, texts["key"], self.loosened), self.query),
            via=tuple(each for each in self.meaning.expansions if self._has_instead(place.document, each)),
            other_marks=self._lacks_marks(place.document),
        )

    def _excerpt(self, summary: str, body: str) -> str:
        """Return the passage with more of the words in it, the summary's if both have as many."""
        passages = [excerpt(text, self.finder) for text in (summary, body) if text]
        return max(passages, key=lambda passage: passage.found).html if passages else ""

    def _has_instead(self, document: int, expansion: Expansion) -> bool:
        """Return whether a document has the other words, and lacks one of those typed."""
        if not _holds(self.relevance.phrase(expansion.words), document):
            return False
        typed = self.meaning.words[expansion.start : expansion.stop]
        return not all(_holds(self.relevance.word(word.folded), document) for word in typed)

    def _lacks_marks(self, document: int) -> bool:
        """Return whether a word that was typed with marks stands there with other marks only."""
        return any(
            _holds(self.relevance.word(word.folded), document)
            and not _holds(self.relevance.exactly(word), document)
            for word in self.meaning.words
            if word.marked
        )


def _holds(worth: Worth, document: int) -> bool:
    if worth.documents is None:
        return bool(worth.values[document] > 0)
    at = int(np.searchsorted(worth.documents, document))
    return at < len(worth.documents) and int(worth.documents[at]) == document
