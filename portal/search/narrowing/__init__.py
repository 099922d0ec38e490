"""Filters and facets: what they let through, how many each value would give, and what it is called.

Filters typed into the text are resolved against what the index has.

Public: `FacetTable`, `FacetTables`, `FacetTitles`, `Filters`, `Resolver`.
"""

from portal.search.narrowing.facets import FacetTable, FacetTables
from portal.search.narrowing.filters import Filters
from portal.search.narrowing.resolution import Resolver
from portal.search.narrowing.titles import FacetTitles

__all__ = [
    "FacetTable",
    "FacetTables",
    "FacetTitles",
    "Filters",
    "Resolver",
]
