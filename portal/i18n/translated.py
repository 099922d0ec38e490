"""Text for people: one value a language, and an honest answer which language was served."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator

from portal.i18n.locales import LOCALES, SOURCE, Locale

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _source_text(value: object) -> object:
    """Let a plain string stand for a text in the source language."""
    return {SOURCE.value: value} if isinstance(value, str) else value


def _clean(texts: dict[Locale, str]) -> dict[Locale, str]:
    """Put each text in NFC, without space around it, and leave out the empty ones."""
    if any(_SURROGATE.search(text) for text in texts.values()):
        raise ValueError("a text holds half a character (a lone surrogate)")
    stripped = {locale: unicodedata.normalize("NFC", text).strip() for locale, text in texts.items()}
    return {locale: stripped[locale] for locale in LOCALES if stripped.get(locale)}


Translated = Annotated[dict[Locale, str], BeforeValidator(_source_text), AfterValidator(_clean)]
"""A text by locale; stored as JSON, `{"vi": …, "en": …}`. A plain string counts as Vietnamese."""

_FALLBACK: Final = (SOURCE, *(locale for locale in LOCALES if locale is not SOURCE))


@dataclass(frozen=True, slots=True)
class Served:
    """A text with the language it is really in."""

    text: str
    language: Locale


def serve(texts: Mapping[Locale, str], locale: Locale) -> Served:
    """Return the text in `locale`, else in the source language, else in any; empty if there is none."""
    for candidate in (locale, *_FALLBACK):
        if text := texts.get(candidate):
            return Served(text, candidate)
    return Served("", locale)


def languages(texts: Mapping[Locale, str]) -> tuple[Locale, ...]:
    """Return the locales that `texts` has, in the portal's order."""
    return tuple(locale for locale in LOCALES if texts.get(locale))
