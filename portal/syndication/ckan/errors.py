"""What CKAN's search refuses, in the two kinds that its clients tell apart.

The sentences are a part of the protocol, so they stay English.
"""

from __future__ import annotations

from portal.errors import InvalidInput


class SearchRefused(InvalidInput):
    """A query names a field that there is none of, or cannot be read."""

    code = "BAD_SEARCH"


class SortRefused(InvalidInput):
    """The order that is asked for is none."""

    code = "BAD_SORT"
