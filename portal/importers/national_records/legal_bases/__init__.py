"""Reads the legal bases of a procedure: a table of titles and codes whose cells are glued together.

Public: `read_legal_bases`.
"""

from portal.importers.national_records.legal_bases.reader import read_legal_bases

__all__ = ["read_legal_bases"]
