"""Addresses of the pages that are no entity's."""

from __future__ import annotations

from typing import Final

from portal.entities import DOCUMENT, PAGE
from portal.i18n import PAGE_LOCALES, Locale

_SEARCH: Final = {Locale.VI: "tim-kiem", Locale.EN: "search", Locale.KM: "search"}

_CHANGES: Final = {
    Locale.VI: "thay-doi-thu-tuc",
    Locale.EN: "procedure-changes",
    Locale.KM: "procedure-changes",
}

_DEADLINE: Final = {Locale.VI: "ngay-tra-ket-qua", Locale.EN: "result-date", Locale.KM: "result-date"}

_LOOKUP: Final = {Locale.VI: "dia-chi-moi", Locale.EN: "new-address", Locale.KM: "new-address"}

_CONTACT: Final = "lien-he"

_REVIEW: Final = {Locale.VI: "ra-soat", Locale.EN: "review", Locale.KM: "review"}


def home_path(locale: Locale) -> str:
    """Return the address of the front page."""
    return f"/{locale}/"


def search_path(locale: Locale) -> str:
    """Return the address of the search page."""
    return f"/{locale}/{_SEARCH[locale]}/"


def feed_path(locale: Locale) -> str:
    """Return the address of the Atom feed of news."""
    return f"/{locale}/feed.atom"


def review_path(locale: Locale) -> str:
    """Return the address of the list of documents out of force that are still cited."""
    return DOCUMENT.list_path(locale) + _REVIEW[locale] + "/"


def changes_path(locale: Locale) -> str:
    """Return the address of the list of what happened to procedures."""
    return f"/{locale}/{_CHANGES[locale]}/"


def changes_feed_path(locale: Locale) -> str:
    """Return the address of the Atom feed of what happened to procedures."""
    return f"{changes_path(locale)}feed.atom"


def deadline_path(procedure_path: str, locale: Locale) -> str:
    """Return the address of the page that says when the result of a procedure is due."""
    return f"{procedure_path}{_DEADLINE[locale]}"


def lookup_path(locale: Locale) -> str:
    """Return the address of the page that says what an old address is called today."""
    return f"/{locale}/{_LOOKUP[locale]}/"


def contact_path(locale: Locale) -> str:
    """Return the address of the page that says how to reach those who run the portal, if they wrote one."""
    return PAGE.path(_CONTACT, locale)


LOOKUP_PATHS: Final = {lookup_path(locale): locale for locale in PAGE_LOCALES}
SEARCH_PATHS: Final = {search_path(locale): locale for locale in Locale}
