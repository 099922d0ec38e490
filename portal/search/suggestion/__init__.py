"""Suggestions while a reader types: titles, topics, agencies, codes and frequent phrases of the texts.

The last word may be unfinished, marks may be missing, and everything comes from the index.

Public: `SuggestQuery`, `Suggestion`, `Suggestions`, `SuggestionKind`, `Suggester`.
"""

from portal.search.suggestion.query import SuggestQuery
from portal.search.suggestion.suggester import Suggester
from portal.search.suggestion.suggestions import Suggestion, SuggestionKind, Suggestions

__all__ = ["SuggestQuery", "Suggester", "Suggestion", "SuggestionKind", "Suggestions"]
