"""One commit of the index, ready to search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from portal.i18n import LOCALES, Locale
from portal.search.correction import Corrector
from portal.search.cursors import Cursor
from portal.search.entry_link import EntryLink
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.interpretation import Interpretation, interpret, quote
from portal.search.learning import learn_lexicon
from portal.search.narrowing.facets import FacetTables
from portal.search.narrowing.filters import Filters
from portal.search.narrowing.resolution import Resolver
from portal.search.narrowing.titles import FacetTitles
from portal.search.presentation import Presenter
from portal.search.query import SearchQuery
from portal.search.query_language.parsing import ParsedText, replace_words
from portal.search.ranking.evidence import Evidence, gather_evidence
from portal.search.ranking.listing import choose_order, rank
from portal.search.ranking.matching import MOST_NEEDED, Matches, match_units
from portal.search.ranking.relevance import Relevance
from portal.search.related.finder import RelatedFinder
from portal.search.results import SearchResults
from portal.search.suggestion import Suggester, Suggestions, SuggestQuery


@dataclass(frozen=True, slots=True)
class _Found:
    """What a query was read as, and what the texts say of it."""

    meaning: Interpretation
    evidence: Evidence
    matches: Matches

    @property
    def is_whole(self) -> bool:
        """Whether documents have all the words."""
        return not self.lacking

    @property
    def is_short(self) -> bool:
        """Whether all the words were asked for."""
        return len(self.meaning.units) <= MOST_NEEDED

    @property
    def lacking(self) -> Sequence[int]:
        """The units that the best document lacks; all of them if there is none."""
        return self.matches.missing if self.matches.documents.any() else range(len(self.meaning.units))


class Searcher:
    """Answers queries from one snapshot, with all that was worked out about it so far."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.relevance = Relevance(snapshot)
        self.lexicon = learn_lexicon(snapshot)
        self._facets = FacetTables(snapshot)
        self._resolver = Resolver(self._facets, self.relevance.occurrences)
        self._suggester = Suggester(snapshot)
        self._corrector = Corrector(snapshot, self.relevance.occurrences)
        self._related = RelatedFinder(self.relevance, self._facets)
        self._served = {each: snapshot.alive & snapshot.mask("serves", [each]) for each in LOCALES}
        self.titles = FacetTitles(self._facets, self._served)

    def search(self, query: SearchQuery, after: Cursor | None) -> SearchResults:
        """Return a page of hits, from the place `after` on."""
        narrowed, parsed = self._resolver.resolve(query)
        found = self._find(parsed, query, loosened=after.loosened if after else None)
        meaning, matches = found.meaning, found.matches
        filters = Filters(self._facets, narrowed)
        documents = np.flatnonzero(filters.narrow(matches.documents)).astype(np.uint32)
        order = choose_order(query.sort, meaning)
        listing = rank(self.relevance, meaning, found.evidence, documents, order)
        places, has_next = listing.cut(query.first, after)
        hits = Presenter(self.relevance, query, meaning, order, loosened=matches.loosened).present(places)
        return SearchResults(
            total=len(documents),
            hits=hits,
            facets={facet: filters.count(matches.documents, facet) for facet in query.facets},
            end_cursor=hits[-1].cursor if hits else None,
            has_next_page=has_next,
            loosened=matches.loosened,
            kept=replace_words(query.text, meaning.write(without=matches.missing))
            if matches.loosened
            else "",
            dropped=tuple(meaning.units[number].text for number in matches.missing),
            expansions=meaning.expansions,
            typed=tuple(quote(parsed.words, each.start, each.stop) for each in meaning.expansions),
            corrections=() if after else tuple(self._correct(parsed, query, found)),
            filters={facet: each for facet, each in narrowed.chosen.items() if each != query.chosen[facet]},
        )

    def _find(self, parsed: ParsedText, query: SearchQuery, *, loosened: bool | None = None) -> _Found:
        """Read the words of a query and look for them, before any filter."""
        meaning = interpret(parsed, self.lexicon, expand=query.expand)
        evidence = gather_evidence(self.relevance, meaning)
        within = self._admit(query, meaning)
        return _Found(
            meaning, evidence, match_units(self.relevance, meaning, evidence, within, loosened=loosened)
        )

    def _correct(self, parsed: ParsedText, query: SearchQuery, found: _Found) -> Iterator[str]:
        """Yield other spellings of words that are not found together, as far as they find more."""
        if found.is_whole or not (found.is_short or self._has_unknown(found.meaning)):
            return
        for correction in self._corrector.correct(parsed.words):
            other = self._find(replace(parsed, words=correction), query)
            if other.matches.documents.any() and len(other.lacking) < len(found.lacking):
                yield replace_words(query.text, correction)

    def _has_unknown(self, meaning: Interpretation) -> bool:
        return any(not self.relevance.word(word.folded).holders for word in meaning.words)

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
