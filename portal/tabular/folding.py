"""Text without marks and case, so that `an giang` finds `An Giang` in every cell.

Cells and what is searched for go through the same SQL. DuckDB works on the dictionary of a column
instead of its cells with all functions named here and only with such: a regular expression would
take a hundred times longer on a column whose values repeat.
"""

from __future__ import annotations

from typing import Final

_PLAIN: Final = (("đ", "d"), ("ð", "d"), ("\u00a0", " "), ("\u2013", "-"), ("\u2011", "-"))


def folded_sql(text: str) -> str:
    """Return SQL for the SQL expression `text` in lower case, with plain spaces and without marks."""
    folded = f"lower(strip_accents({text}))"
    for char, plain in _PLAIN:
        folded = f"replace({folded}, '{char}', '{plain}')"
    return folded
