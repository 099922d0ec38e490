"""Addresses of the pages that are no entity's."""

from __future__ import annotations

from typing import Final

from portal.i18n import PAGE_LOCALES, Locale

_SEARCH: Final = {Locale.VI: "tim-kiem", Locale.EN: "search", Locale.KM: "search"}

_CHANGES: Final = {
    Locale.VI: "thay-doi-thu-tuc",
    Locale.EN: "procedure-changes",
    Locale.KM: "procedure-changes",
}

_LOOKUP: Final = {Locale.VI: "dia-chi-moi", Locale.EN: "new-address", Locale.KM: "new-address"}


def home_path(locale: Locale) -> str:
    """Return the address of the front page."""
    return f"/{locale}/"


def search_path(locale: Locale) -> str:
    """Return the address of the search page."""
    return f"/{locale}/{_SEARCH[locale]}/"


def feed_path(locale: Locale) -> str:
    """Return the address of the Atom feed of news."""
    return f"/{locale}/feed.atom"


def changes_path(locale: Locale) -> str:
    """Return the address of the list of what happened to procedures."""
    return f"/{locale}/{_CHANGES[locale]}/"


def changes_feed_path(locale: Locale) -> str:
    """Return the address of the Atom feed of what happened to procedures."""
    return f"{changes_path(locale)}feed.atom"


def lookup_path(locale: Locale) -> str:
    """Return the address of the page that says what an old address is called today."""
    return f"/{locale}/{_LOOKUP[locale]}/"


LOOKUP_PATHS: Final = {lookup_path(locale): locale for locale in PAGE_LOCALES}
SEARCH_PATHS: Final = {search_path(locale): locale for locale in Locale}
