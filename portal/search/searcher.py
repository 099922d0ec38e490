"""One commit of the index, ready to search."""

from __future__ import annotations

import numpy as np

from portal.i18n import LOCALES, Locale
from portal.search.cursors import Cursor
from portal.search.entry_link import EntryLink
from portal.search.evidence import gather_evidence
from portal.search.filters import Filters
from portal.search.interpretation import Interpretation, interpret, quote
from portal.search.learning import learn_lexicon
from portal.search.matching import match_units
from portal.search.presentation import Presenter
from portal.search.query import SearchQuery
from portal.search.ranking import choose_order, rank
from portal.search.related import RelatedFinder
from portal.search.relevance import Relevance
from portal.search.resolution import Resolver
from portal.search.results import SearchResults
from portal.search.snapshot import Mask, Snapshot
from portal.search.suggestion import Suggester, Suggestions, SuggestQuery
from portal.search.titles import FacetTitles


class Searcher:
    """Answers queries from one snapshot, with all that was worked out about it so far."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.relevance = Relevance(snapshot)
        self.lexicon = learn_lexicon(snapshot)
        self._resolver = Resolver(snapshot, self.relevance.occurrences)
        self._suggester = Suggester(snapshot)
        self._related = RelatedFinder(self.relevance)
        self._served = {each: snapshot.alive & snapshot.mask("serves", [each]) for each in LOCALES}
        self.titles = FacetTitles(snapshot, self._served)

    def search(self, query: SearchQuery, after: Cursor | None) -> SearchResults:
        """Return a page of hits, from the place `after` on."""
        narrowed, parsed = self._resolver.resolve(query)
        meaning = interpret(parsed, self.lexicon, expand=query.expand)
        evidence = gather_evidence(self.relevance, meaning)
        within = self._admit(query, meaning)
        matches = match_units(
            self.relevance, meaning, evidence, within, loosened=after.loosened if after else None
        )
        filters = Filters(self.snapshot, narrowed)
        documents = np.flatnonzero(filters.narrow(matches.documents)).astype(np.uint32)
        order = choose_order(query.sort, meaning)
        listing = rank(self.relevance, meaning, evidence, documents, order)
        places, has_next = listing.cut(query.first, after)
        hits = Presenter(self.relevance, query, meaning, order, loosened=matches.loosened).present(places)
        return SearchResults(
            total=len(documents),
            hits=hits,
            facets={facet: filters.count(matches.documents, facet) for facet in query.facets},
            end_cursor=hits[-1].cursor if hits else None,
            has_next_page=has_next,
            loosened=matches.loosened,
            kept=meaning.write(without=matches.missing) if matches.loosened else "",
            dropped=tuple(meaning.units[number].text for number in matches.missing),
            expansions=meaning.expansions,
            typed=tuple(quote(parsed.words, each.start, each.stop) for each in meaning.expansions),
            filters={facet: each for facet, each in narrowed.chosen.items() if each != query.chosen[facet]},
        )

    def suggest(self, query: SuggestQuery) -> Suggestions:
        """Return what the reader may go on to type."""
        return self._suggester.suggest(query.text, self._served[query.locale], query.first)

    def find_related(self, key: str, locale: Locale, first: int) -> tuple[EntryLink, ...]:
        """Return the entries most like one, by its id or its document's key."""
        return self._related.find(key, self._served[locale], first)

    def _admit(self, query: SearchQuery, meaning: Interpretation) -> Mask:
        """Return the documents that serve the reader, have the phrases and lack what is excluded."""
        occurrences = self.relevance.occurrences
        admitted = self._served[query.locale].copy()
        for phrase in meaning.phrases:
            places = occurrences.phrase(phrase, exact=True)
            admitted &= self.relevance.having(occurrences.row.holders(places))
        for phrase in meaning.excluded:
            places = occurrences.phrase(phrase, exact=True)
            admitted &= ~self.relevance.having(occurrences.row.holders(places))
        return admitted
