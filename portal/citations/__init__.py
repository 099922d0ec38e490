"""Legal documents as texts cite them: `Nghị quyết số 04/NQ-TU ngày 02/8/2011`.

Citations are found in running Vietnamese text, however their numbers are spelled, and a number says
by its letters what kind of document it is and who issued it.
Public: `find_citations`, `Citation`, `citation_key`, `read_year`, `read_kind`, `read_issuers`,
`read_title_kind`.
"""

from portal.citations.citation import Citation
from portal.citations.finding import find_citations
from portal.citations.number import citation_key, read_year
from portal.citations.symbols import read_issuers, read_kind
from portal.citations.titles import read_title_kind

__all__ = [
    "Citation",
    "citation_key",
    "find_citations",
    "read_issuers",
    "read_kind",
    "read_title_kind",
    "read_year",
]
