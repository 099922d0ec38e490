"""What comes in from outside: one source a module; each reads, reports, and hands on to `publishing`.

Public: `load_tree` (a content tree), `load_vocabularies` (topics and areas), `old_pages` (pages
saved from an old portal), `Report`.
"""

from portal.importers.content_tree import TreeReader, find_entries, load_tree
from portal.importers.report import Outcome, Report
from portal.importers.vocabularies import load_vocabularies

__all__ = ["Outcome", "Report", "TreeReader", "find_entries", "load_tree", "load_vocabularies"]
