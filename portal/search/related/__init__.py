"""The entries most like another one, from the same index.

A document is asked for by its most telling words and their neighbours.

Public: `MOST_RELATED`, `RelatedFinder`.
"""

from portal.search.related.finder import MOST_RELATED, RelatedFinder

__all__ = [
    "MOST_RELATED",
    "RelatedFinder",
]
