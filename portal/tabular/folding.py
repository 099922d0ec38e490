"""Text without marks and case, so that `an giang` finds `An Giang` in every cell.

Each text column has a folded one beside it in the snapshot: folding a cell takes DuckDB ten times
longer than searching it. Both the cells and what is searched for go through the same SQL, which
strips more than `portal.text.fold` does in scripts other than Latin.
"""

from __future__ import annotations

from typing import Final

_SPACE: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_REPLACEMENTS: Final = (
    ("[\u00ad\u200b-\u200d\u2060\ufeff]", ""),
    ("[\u2010-\u2015\u2212]", "-"),
    (f"[\\s{_SPACE}]{{2,}}|[\t\r\n{_SPACE}]", " "),
    ("[đĐðÐɖƉ]", "d"),
)


def folded_name(name: str) -> str:
    """Return the name of the folded column; no column of a reader begins with a space."""
    return f" {name}"


def folded_sql(text: str) -> str:
    """Return SQL for the SQL expression `text` in lower case, with plain spaces and without marks."""
    for pattern, plain in _REPLACEMENTS:
        text = f"regexp_replace({text}, '{pattern}', '{plain}', 'g')"
    return f"lower(strip_accents({text}))"
