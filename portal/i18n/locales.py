"""The languages of the portal and the choice among them."""

from __future__ import annotations

from enum import StrEnum
from operator import itemgetter
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
    ranked = sorted(map(_weigh, accept_language.split(",")), key=itemgetter(0), reverse=True)
    preferred = [tag for weight, tag in ranked if weight > 0]
    return Locale(negotiate_locale(preferred, [str(locale) for locale in LOCALES]) or SOURCE)


def _weigh(entry: str) -> tuple[float, str]:
    """Split `en-GB;q=0.8` into its weight, 0 if it is no number, and the tag as Babel writes it."""
    tag, _, parameter = entry.partition(";")
    _, _, weight = parameter.partition("q=")
    locale = tag.strip().lower().replace("-", "_")
    try:
        return float(weight or 1), locale
    except ValueError:
        return 0.0, locale
