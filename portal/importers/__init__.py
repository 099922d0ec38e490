"""What comes in from outside: one source a module; each reads, reports, and hands on to `publishing`.

Public: `load_tree` (a content tree), `load_vocabularies` (topics and areas), `load_old_page` (a page
saved from an old portal, read by `old_pages`), `gather_documents` (made known from what cites them),
`describe_front_matter`, `Report`.
"""

from portal.importers.content_tree import TreeReader, find_entries, load_tree
from portal.importers.documents import gather_documents
from portal.importers.front_matter_schema import describe_front_matter
from portal.importers.old_page_entry import load_old_page
from portal.importers.report import Outcome, Report
from portal.importers.vocabularies import count_vocabularies, load_vocabularies

__all__ = [
    "Outcome",
    "Report",
    "TreeReader",
    "count_vocabularies",
    "describe_front_matter",
    "find_entries",
    "gather_documents",
    "load_old_page",
    "load_tree",
    "load_vocabularies",
]
