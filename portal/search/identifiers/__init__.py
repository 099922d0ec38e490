"""What identifies a thing exactly: document numbers, codes, dates, amounts, telephone numbers.

They are compared without their punctuation, in texts and in queries alike.

Public: `LONGEST`, `Span`, `find_identifiers`, `find_spans`, `squeeze`.
"""

from portal.search.identifiers.finding import LONGEST, Span, find_identifiers, find_spans, squeeze

__all__ = [
    "LONGEST",
    "Span",
    "find_identifiers",
    "find_spans",
    "squeeze",
]
