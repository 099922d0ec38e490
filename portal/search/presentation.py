"""Documents of the index as hits that are ready to show."""

from __future__ import annotations

from dataclasses import dataclass

from portal.search.cursors import Cursor, write_cursor
from portal.search.highlight import excerpt, mark
from portal.search.query import SearchQuery, Sort
from portal.search.ranking import Place
from portal.search.results import Hit
from portal.search.runs import RunFinder
from portal.search.schema import to_moment
from portal.search.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Presenter:
    """Makes the hits of one list; everything that they show is in the index."""

    snapshot: Snapshot
    query: SearchQuery
    finder: RunFinder
    order: Sort
    loosened: bool

    def present(self, place: Place) -> Hit:
        """Return the document at `place` with the words marked in its texts."""
        stored = self.snapshot.stored(place.document)
        title = stored.get("title", "")
        return Hit(
            key=place.key,
            entry_id=stored["entry_id"],
            type=stored["type"],
            slug=stored.get("slug", ""),
            language=stored["language"],
            title=title,
            title_html=mark(title, self.finder),
            excerpt_html=self._excerpt(stored.get("summary", ""), stored.get("body", "")),
            published_at=to_moment(self.snapshot.published[place.document]),
            agency=stored.get("agency", ""),
            agency_title=stored.get("agency_title", ""),
            score=-place.value if self.order is Sort.RELEVANCE else 0.0,
            cursor=write_cursor(Cursor(place.value, place.key, self.loosened), self.query),
        )

    def _excerpt(self, summary: str, body: str) -> str:
        """Return the passage with more of the words in it, the summary's if both have as many."""
        passages = [excerpt(text, self.finder) for text in (summary, body) if text]
        return max(passages, key=lambda passage: passage.found).html if passages else ""
