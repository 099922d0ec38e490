"""The parameters of an action, read and bounded; what is wrong is named as CKAN names it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import orjson

from portal.web.ckan.refusals import invalid

LONGEST_TEXT: Final = 10_000
MOST_NAMES: Final = 1000
LARGEST_NUMBER: Final = 2**53
_TRUE: Final = {"true", "yes", "on", "y", "t", "1"}
_FALSE: Final = {"false", "no", "off", "n", "f", "0", ""}


class Parameters:
    """What a client sent; by GET everything is text, by POST it is as in JSON."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = {name: value for name, value in values.items() if value is not None}

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def items(self) -> Iterable[tuple[str, Any]]:
        """Return everything that was sent, by name."""
        return self._values.items()

    def raw(self, name: str) -> Any:
        """Return a value as it was sent, None if it was not."""
        return self._values.get(name)

    def text(self, name: str, default: str = "") -> str:
        """Return a text."""
        value = self._values.get(name, default)
        if isinstance(value, bool | list | dict) or len(str(value)) > LONGEST_TEXT:
            raise invalid(name, f"Must be a text of {LONGEST_TEXT} characters at most")
        return str(value)

    def required(self, name: str) -> str:
        """Return a text that must be there."""
        if not (value := self.text(name)):
            raise invalid(name, "Missing value")
        return value

    def number(self, name: str, default: int, most: int = LARGEST_NUMBER) -> int:
        """Return a number from 0 up; more than `most` counts as `most`, as in CKAN."""
        value = self._values.get(name, default)
        try:
            number = -1 if isinstance(value, bool | float) else int(value or 0)
        except (TypeError, ValueError):
            raise invalid(name, "Invalid integer") from None
        if number < 0:
            raise invalid(name, "Must be a natural number")
        return min(number, most)

    def whole(self, name: str, default: int) -> int:
        """Return a number that may be negative."""
        text = self.text(name, str(default))
        sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
        return sign * Parameters({name: digits}).number(name, default)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return whether something is wanted."""
        value = str(self._values.get(name, default)).strip().lower()
        if value not in _TRUE | _FALSE:
            raise invalid(name, "Must be true or false")
        return value in _TRUE

    def names(self, name: str) -> list[str]:
        """Return a list of texts, sent as a list, as JSON, or with commas between."""
        value = self.decode(name, "[")
        names = value.split(",") if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
            raise invalid(name, "Not a list")
        if len(names) > MOST_NAMES or any(len(each) > LONGEST_TEXT for each in names):
            raise invalid(name, f"Must have {MOST_NAMES} values at most")
        return [each.strip() for each in names if each.strip()]

    def mapping(self, name: str) -> dict[str, Any]:
        """Return an object, sent as such or as JSON."""
        value = self.decode(name, "{")
        if value and not isinstance(value, dict):
            raise invalid(name, "Not a JSON object")
        return value or {}

    def decode(self, name: str, opening: str) -> Any:
        """Return a value; a text that begins with `opening` is JSON."""
        value = self._values.get(name, "")
        if not isinstance(value, str) or not value.lstrip().startswith(opening):
            return value
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise invalid(name, "Could not be parsed as valid JSON") from None
