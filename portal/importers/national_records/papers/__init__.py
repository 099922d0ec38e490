"""Papers of a procedure: one glued field in, cases with papers, forms and notes out.

What is no paper is told from what is one by its form, and what cannot be told stays text.
Public: `read_cases`.
"""

from portal.importers.national_records.papers.reading_cases import read_cases

__all__ = ["read_cases"]
