"""Sitemaps (sitemaps.org 0.9, with alternates in other languages) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from portal.i18n import Locale

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """A page by its paths in the languages it is written in, and when it last changed."""

    paths: Mapping[Locale, str]
    updated_at: datetime | None


def write_sitemap(base_url: str, pages: Iterable[SitemapPage]) -> bytes:
    """Return the sitemap of `pages`, one `<url>` for each language of each, as XML in UTF-8."""
    return (_HEAD + "".join(_write_page(base_url, page) for page in pages) + "</urlset>\n").encode()


def write_robots(base_url: str) -> bytes:
    """Return a robots.txt that lets everyone in and names the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {base_url}/sitemap.xml\n".encode()


def _write_page(base_url: str, page: SitemapPage) -> str:
    moment = page.updated_at and page.updated_at.astimezone(UTC)
    changed = f"<lastmod>{moment:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if moment else ""
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{locale}" href={quoteattr(base_url + path)}/>'
        for locale, path in page.paths.items()
    )
    return "".join(
        f"<url><loc>{escape(base_url + path)}</loc>{changed}{alternates}</url>\n"
        for path in page.paths.values()
    )
