"""The words, numbers and addresses that templates can use."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal import i18n
from portal.api import document_id, load_operation
from portal.entities import CONTENT_TYPES
from portal.i18n import Locale
from portal.resources import FRONTEND
from portal.static_site.addresses import (
    changes_feed_path,
    changes_path,
    contact_path,
    deadline_path,
    feed_path,
    home_path,
    lookup_path,
    review_path,
    search_path,
)
from portal.static_site.assets import load_assets


@cache
def open_environment(locale: Locale) -> Environment:
    """Return the template environment of a language."""
    environment = Environment(
        loader=FileSystemLoader([FRONTEND / "templates", FRONTEND / "components"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= _functions(locale)
    environment.filters |= _filters(locale)
    return environment


def _functions(locale: Locale) -> dict[str, Any]:
    def translate(message: str, **values: object) -> str:
        return i18n.translate(message, locale, **values)

    def translate_plural(one: str, many: str, count: int) -> str:
        return i18n.translate_plural(one, many, count, locale)

    return {
        "_": translate,
        "n_": translate_plural,
        "asset": lambda name: load_assets()[name][0],
        "document_id": lambda name: document_id(load_operation(name)),
        "list_path": lambda entity: CONTENT_TYPES[entity].list_path(locale),
        "home_path": home_path(locale),
        "search_path": search_path(locale),
        "feed_path": feed_path(locale),
        "review_path": review_path(locale),
        "lookup_path": lookup_path(locale),
        "deadline_path": lambda path: deadline_path(path, locale),
        "contact_path": contact_path(locale),
        "changes_path": changes_path(locale),
        "changes_feed_path": changes_feed_path(locale),
    }


def _filters(locale: Locale) -> dict[str, Any]:
    return {
        "date": lambda text: i18n.format_date(_parse(text), locale),
        "datetime": lambda text: i18n.format_datetime(datetime.fromisoformat(text), locale),
        "number": lambda value: i18n.format_number(value, locale),
        "filesize": lambda value: i18n.format_size(value, locale),
        "money": lambda value: f"{i18n.format_number(value, locale)} đồng",
    }


def _parse(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
