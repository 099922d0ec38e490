"""Which forms are worth counting over a whole column, judged from its first cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from portal.tabular.column_type import ColumnType
from portal.tabular.judging.forms import FORMS, MISSING_MARKS, Form

LARGEST_SAMPLE: Final = 1000
_ENOUGH: Final = 0.9
_GLANCE: Final = 50  # A form that none of so many cells fits is not looked at further.
_LONGEST: Final = 60  # No number, date or truth is longer.
ANY_NUMBER: Final = "[-−]?[0-9][0-9., '\u00a0\u202f]*(?:\\s?(?:%|đồng|đ|₫|VND|VNĐ|vnd|vnđ))?"
NUMERIC: Final = (ColumnType.INTEGER, ColumnType.DECIMAL)


def propose_forms(cells: Iterable[str | None]) -> tuple[Form, ...]:
    """Return the forms that nearly all of the cells fit; where all are numbers, those that any fits.

    The last word is a count over the whole column: a late cell of another kind is still to come.
    """
    values = [cell for cell in cells if cell and cell not in MISSING_MARKS]
    if not values:
        return ()
    glance = values[:_GLANCE]
    shares = {form: _share(form.pattern, values) for form in FORMS if _share(form.pattern, glance)}
    enough = [form for form, share in shares.items() if share >= _ENOUGH]
    if not enough and _share(ANY_NUMBER, values) >= _ENOUGH:
        enough = [form for form, share in shares.items() if share and form.type in NUMERIC]
    return tuple(enough)


def _share(pattern: str, values: Sequence[str]) -> float:
    matches = _compile(pattern).fullmatch
    return sum(len(value) <= _LONGEST and matches(value) is not None for value in values) / len(values)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
