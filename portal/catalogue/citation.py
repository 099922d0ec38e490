"""How a version of a file is cited, and the identifiers that name its very bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from portal.i18n import TIMEZONE, Locale, format_date, serve, translate


@dataclass(frozen=True, slots=True)
class Citation:
    """A version named for a bibliography, and by identifiers that never come to mean another.

    `identifiers` are its permanent address and the URN of its SHA-256.
    """

    text: str
    identifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says: texts by locale, the address absolute, the checksum in hexadecimal."""

    publisher: Mapping[Locale, str]
    title: Mapping[Locale, str]
    resource: Mapping[Locale, str]
    number: int
    published_at: datetime
    url: str
    sha256: str


def cite(cited: Cited, portal: str, locale: Locale) -> Citation:
    """Return the citation of a version in the reader's language; `portal` is the site's name.

    It has the parts that DataCite recommends (https://datacite.org/cite-your-data/): who, when,
    what, which version, where; days are those in Vietnam. Without a publisher the portal stands
    in its place.
    """
    title, resource = serve(cited.title, locale).text, serve(cited.resource, locale).text
    text = translate(
        "{publisher} ({year}): {title}, version {number} of {date} [dataset]. {portal}. {url}. "
        "SHA-256 {sha256}",
        locale,
        publisher=serve(cited.publisher, locale).text or portal,
        year=cited.published_at.astimezone(TIMEZONE).year,
        title=f"{title}, {resource}" if resource not in {"", title} else title,
        number=cited.number,
        date=format_date(cited.published_at, locale),
        portal=portal,
        url=cited.url,
        sha256=cited.sha256,
    )
    return Citation(text, (cited.url, f"urn:sha256:{cited.sha256}"))
