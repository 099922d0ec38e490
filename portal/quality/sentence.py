"""A sentence with gaps that is said in the reader's language only when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.i18n import Locale, format_date, format_number, serve, translate


@dataclass(frozen=True, slots=True)
class Sentence:
    """A marked message and what fills its gaps: names, numbers, days, texts by locale, other sentences."""

    message: str
    details: Mapping[str, object]

    def say(self, locale: Locale) -> str:
        """Return the sentence in a language."""
        return translate(
            self.message, locale, **{name: _show(value, locale) for name, value in self.details.items()}
        )


def sentence(message: str, **details: object) -> Sentence:
    """Return a sentence; `message` is a marked literal."""
    return Sentence(message, details)


def _show(value: object, locale: Locale) -> str:
    if isinstance(value, Sentence):
        return value.say(locale)
    if isinstance(value, Mapping):
        return serve(value, locale).text
    if isinstance(value, date):
        return format_date(value, locale)
    return format_number(value, locale) if isinstance(value, int) else str(value)
