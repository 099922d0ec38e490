"""The languages of the portal and the choice among them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from babel import negotiate_locale


class Locale(StrEnum):
    """A language that text is kept in, by its BCP 47 tag."""

    VI = "vi"
    EN = "en"
    KM = "km"


SOURCE: Final = Locale.VI
LOCALES: Final = tuple(Locale)
PAGE_LOCALES: Final = (Locale.VI, Locale.EN)


def negotiate(accept_language: str) -> Locale:
    """Return the locale that fits an `Accept-Language` header best, else the source language."""
    ranked = sorted(map(_weighed, accept_language.split(",")), reverse=True)
    preferred = [tag.replace("-", "_") for weight, _, tag in ranked if weight > 0]
    return Locale(negotiate_locale(preferred, [str(locale) for locale in LOCALES]) or SOURCE)


def _weighed(entry: str) -> tuple[float, int, str]:
    """Split `en-GB;q=0.8` into its weight, a tie-breaker that favours longer tags, and the tag."""
    tag, _, parameter = entry.strip().partition(";")
    _, _, weight = parameter.partition("q=")
    try:
        return float(weight or 1), -len(parameter), tag.strip()
    except ValueError:
        return 0.0, 0, tag.strip()
