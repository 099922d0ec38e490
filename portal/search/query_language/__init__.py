"""What people can write in a search box besides words; whatever cannot be read stays words.

`"an exact phrase"`, `-without`, `type:news`, `after:2024`, in English and Vietnamese.

Public: `Clause`, `ParsedText`, `find_clauses`, `parse_query`.
"""

from portal.search.query_language.clauses import Clause
from portal.search.query_language.parsing import ParsedText, find_clauses, parse_query

__all__ = [
    "Clause",
    "ParsedText",
    "find_clauses",
    "parse_query",
]
