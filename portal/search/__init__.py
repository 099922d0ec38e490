"""Search in Vietnamese: documents in, hits out, whatever marks, tone placement or encoding is typed.

An engine stands behind a protocol and one contract test suite; the embedded one keeps its postings
in Whoosh files, which nothing outside this package knows.

Public: `SearchDocument`, `SearchQuery`, `Sort`, `FACETS`, `PROCEDURE_FACETS`, `SearchEngine`, `SearchWriter`,
`SearchResults`, `Hit`, `FacetCount`, `Expansion`, `ExpansionKind`, `Clause`, `find_clauses`,
`SuggestQuery`, `Suggestion`, `Suggestions`, `SuggestionKind`, `EntryLink`, `MOST_RELATED`,
`WhooshEngine`, `create_index`.
"""

from portal.search.document import SearchDocument
from portal.search.engine import SearchEngine, SearchWriter
from portal.search.entry_link import EntryLink
from portal.search.index.files import create_index
from portal.search.lexicon.expansion import Expansion, ExpansionKind
from portal.search.query import FACETS, PROCEDURE_FACETS, SearchQuery, Sort
from portal.search.query_language.clauses import Clause
from portal.search.query_language.parsing import find_clauses
from portal.search.related.finder import MOST_RELATED
from portal.search.results import FacetCount, Hit, SearchResults
from portal.search.suggestion import Suggestion, SuggestionKind, Suggestions, SuggestQuery
from portal.search.whoosh_engine import WhooshEngine

__all__ = [
    "FACETS",
    "MOST_RELATED",
    "PROCEDURE_FACETS",
    "Clause",
    "EntryLink",
    "Expansion",
    "ExpansionKind",
    "FacetCount",
    "Hit",
    "SearchDocument",
    "SearchEngine",
    "SearchQuery",
    "SearchResults",
    "SearchWriter",
    "Sort",
    "SuggestQuery",
    "Suggestion",
    "SuggestionKind",
    "Suggestions",
    "WhooshEngine",
    "create_index",
    "find_clauses",
]
