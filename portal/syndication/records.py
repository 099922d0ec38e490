"""What descriptions in one language say of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.catalogue import DatasetRecord, Texts
from portal.i18n import Locale, mark, serve, translate
from portal.syndication.writable import keep_writable
from portal.text.markdown import plain_text

_SHORTEST: Final = 50
_LONGEST: Final = 5000
_LAST_RESORT: Final = mark("Open data of {publisher} that everybody may read, download and use: {title}.")


def say(texts: Texts, locale: Locale) -> str:
    """Return a text in a language, else in another that there is, else nothing."""
    return keep_writable(serve(texts, locale).text)


def page_address(record: DatasetRecord, base_url: str, locale: Locale) -> str:
    """Return where a dataset's page is in a language, else in another, else where it is named."""
    path = serve(record.paths, locale).text or f"/catalog/{record.id}"
    return base_url + path


def describe_at_length(record: DatasetRecord, locale: Locale) -> str:
    """Return what a dataset is, in the 50 to 5,000 characters that search engines ask for."""
    said = ""
    for piece in _pieces(record, locale):
        said = "\n\n".join(filter(None, (said, piece)))
        if len(said) >= _SHORTEST:
            break
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"


def _pieces(record: DatasetRecord, locale: Locale) -> Iterator[str]:
    yield say(record.summary, locale)
    yield keep_writable(plain_text(serve(record.body, locale).text))
    yield say(record.methodology, locale)
    publisher = say(record.publisher.title, locale) if record.publisher else ""
    yield translate(_LAST_RESORT, locale, publisher=publisher or "…", title=say(record.title, locale))
