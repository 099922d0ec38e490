"""Numbers that two forms read differently: `1.234` is a thousand and more, or a little over one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from portal.tabular.judging.forms import Form
from portal.tabular.judging.sample import NUMERIC

_SPACES: Final = " \u00a0\u202f"
_UNIT: Final = re.compile(r"\s?[^0-9]+$")


def read_number(text: str, form: Form) -> Decimal:
    """Return the number that `text`, which the form fits, stands for."""
    digits = _UNIT.sub("", text).replace("−", "-")
    for sign in _SPACES if form.thousands == " " else form.thousands:
        digits = digits.replace(sign, "")
    return Decimal(digits.replace(",", ".") if form.decimal == "," else digits)


def is_ambiguous(forms: Sequence[Form], example: str | None) -> bool:
    """Return whether the forms read the example differently; without one there is nothing to misread."""
    return example is not None and len({read_number(example, form) for form in forms}) > 1


def prefer_reading(forms: Sequence[Form], settled: Iterable[Form]) -> Form:
    """Return the form written elsewhere in the table, else the one that sees thousands.

    Vietnamese offices group the digits of nearly every figure and seldom write exactly three
    digits behind the point.
    """
    seen = [(form.thousands, form.decimal) for form in settled if form.type in NUMERIC and form.thousands]
    plain = [(form.thousands, form.decimal) for form in settled if form.type is NUMERIC[1]]
    for signs in (*seen, *plain):
        for form in forms:
            if (form.thousands, form.decimal) == signs:
                return form
    return next((form for form in forms if form.thousands), forms[0])
