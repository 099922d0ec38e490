"""The interface's own words, from the catalogues in `locales/`."""

from __future__ import annotations

from functools import cache

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from portal.errors import PortalError
from portal.i18n.formats import format_number
from portal.i18n.locales import SOURCE, Locale
from portal.resources import LOCALES as CATALOGUES


@cache
def _catalogue(locale: Locale) -> Catalog:
    """Read the catalogue of `locale` once; the .po files are small enough to need no compiling."""
    with (CATALOGUES / locale / "LC_MESSAGES" / "portal.po").open("rb") as file:
        return read_po(file, locale=locale.value)


def _lookup(message: str, locale: Locale) -> str | tuple[str, ...]:
    found = _catalogue(locale).get(message)
    if found is None or not found.string or found.fuzzy:
        return ""
    return found.string if isinstance(found.string, str) else tuple(found.string)


def mark(message: str) -> str:
    """Return `message` as it is; the catalogues take it up, and it is translated where it is shown."""
    return message


def translate(message: str, locale: Locale, **values: object) -> str:
    """Return `message` in `locale` with its `{gaps}` filled.

    A message that `locale` lacks is given in the source language; one that nobody translated,
    as written in the code (English).
    """
    for candidate in (locale, SOURCE):
        if (found := _lookup(message, candidate)) and isinstance(found, str):
            return found.format(**values)
        if candidate is Locale.EN:
            break
    return message.format(**values)


def translate_plural(one: str, many: str, count: float, locale: Locale) -> str:
    """Return the form that `count` asks for, with the count in its `{count}` gap.

    Vietnamese and Khmer have one form, English two; other languages would need a rule of their own.
    """
    forms = _lookup(one, locale)
    if not isinstance(forms, tuple) or not all(forms):
        forms = (one, many)
    return forms[0 if count == 1 else -1].format(count=format_number(count, locale))


def translate_error(error: PortalError, locale: Locale) -> str:
    """Return what an error says, in the reader's language, with its place in front."""
    sentence = translate(error.message, locale, **error.details)
    return f"{error.place}: {sentence}" if error.place and str(error.place) else sentence
