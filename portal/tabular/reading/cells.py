"""Typed values as the text of cells, by the rules of `grid.Cell`."""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from typing import Final

_THREE_PLACES: Final = re.compile(r"-?[0-9]+\.[0-9]{3}")
_MOST_ZEROS: Final = 40


class Number(str):
    """A number as its source writes it, so that not a digit is lost."""

    __slots__ = ()


def write_number(text: str) -> str | None:
    """Return a number of JSON or SQL as a cell has it: `1.234` → `1.2340`, `2e3` → `2000`.

    What is no number (`NaN`) is an empty cell; one with over 40 zeros at an end stays as it is.
    """
    if text.lower() == "nan":
        return None
    if "e" in text or "E" in text:
        text = _write_out(text)
    return f"{text}0" if _THREE_PLACES.fullmatch(text) else text


def write_value(value: object) -> str | None:
    """Return a value of JSON as a cell; a list or an object in it stays JSON."""
    match value:
        case None:
            return None
        case Number():
            return write_number(str(value))
        case str():
            return value
        case _:
            return write_json(value)


def write_json(value: object) -> str:
    """Return a value as compact JSON, its numbers as they were written."""
    match value:
        case dict():
            members = (f"{write_json(key)}:{write_json(inner)}" for key, inner in value.items())
            return f"{{{','.join(members)}}}"
        case list():
            return f"[{','.join(map(write_json, value))}]"
        case Number():
            return str(value)
        case _:
            return json.dumps(value, ensure_ascii=False)


def _write_out(text: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return format(number, "f") if number.is_finite() and abs(number.adjusted()) <= _MOST_ZEROS else text
