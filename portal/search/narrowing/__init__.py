"""Filters and facets: what they let through, how many each value would give, and what it is called.

Filters typed into the text are resolved against what the index has.

Public: `FacetTable`, `FacetTitles`, `Filters`, `Resolver`, `tabulate`.
"""

from portal.search.narrowing.facets import FacetTable, tabulate
from portal.search.narrowing.filters import Filters
from portal.search.narrowing.resolution import Resolver
from portal.search.narrowing.titles import FacetTitles

__all__ = [
    "FacetTable",
    "FacetTitles",
    "Filters",
    "Resolver",
    "tabulate",
]
