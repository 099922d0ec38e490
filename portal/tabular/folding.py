"""Text without marks and case, so that `an giang` finds `An Giang` in every cell.

Cells and what is searched for go through the same SQL. DuckDB works on the dictionary of a column
instead of its cells with all functions named here and only with such: a regular expression would
take a hundred times longer on a column whose values repeat.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_SPACES: Final = (
    *(("\t", " "), ("\n", " "), ("\u00a0", " "), ("\u200b", "")),
    *(("    ", " "), ("  ", " "), ("  ", " ")),
)
_LETTERS: Final = (("đ", "d"), ("ð", "d"), ("\u2013", "-"), ("\u2011", "-"))


def folded_sql(text: str) -> str:
    """Return SQL for the SQL expression `text` in lower case, with plain spaces and without marks."""
    return _replace(f"lower(strip_accents({_replace(text, _SPACES)}))", _LETTERS)


def _replace(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    for written, plain in pairs:
        text = f"replace({text}, '{written}', '{plain}')"
    return text
