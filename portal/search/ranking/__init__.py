"""Which documents answer a query and in which order: BM25F over folded syllables, then neighbours.

Scores are NumPy columns over all documents of a snapshot.

Public: `Evidence`, `Listing`, `Matches`, `Place`, `Relevance`, `Worth`, `choose_order`,
`gather_evidence`, `match_units`, `rank`.
"""

from portal.search.ranking.evidence import Evidence, gather_evidence
from portal.search.ranking.listing import Listing, Place, choose_order, rank
from portal.search.ranking.matching import Matches, match_units
from portal.search.ranking.relevance import Relevance, Worth

__all__ = [
    "Evidence",
    "Listing",
    "Matches",
    "Place",
    "Relevance",
    "Worth",
    "choose_order",
    "gather_evidence",
    "match_units",
    "rank",
]
