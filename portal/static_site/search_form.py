"""The fields of the search form, as addresses name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from portal.search import FACETS

EMPTY_FORM: Final[Mapping[str, Any]] = {
    "q": "",
    "exact": "",
    **{facet: [] for facet in FACETS},
    "from": "",
    "until": "",
    "sort": "relevance",
    "after": None,
}
"""Texts, and a list for each facet: what a template is given when nothing was asked."""
