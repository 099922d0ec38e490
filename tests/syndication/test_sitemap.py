from __future__ import annotations

from datetime import UTC, datetime
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

from portal.i18n import TIMEZONE, Locale
from portal.syndication import SitemapPage, write_robots, write_sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
PATHS = {Locale.VI: "/vi/tin-tuc/mot/", Locale.EN: "/en/news/mot/"}


def parse(*pages: SitemapPage) -> ElementTree.Element:
    return ElementTree.fromstring(write_sitemap("https://example.org", pages))


def test_a_page_is_listed_in_each_language_with_all_its_alternates() -> None:
    urls = parse(SitemapPage(PATHS, None)).findall("s:url", NAMES)
    assert [url.findtext("s:loc", namespaces=NAMES) for url in urls] == [
        "https://example.org/vi/tin-tuc/mot/",
        "https://example.org/en/news/mot/",
    ]
    for url in urls:
        assert {link.get("hreflang") for link in url.findall("x:link", NAMES)} == {"vi", "en"}


def test_the_last_change_is_in_utc() -> None:
    moments = [datetime(2026, 1, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, 8, tzinfo=TIMEZONE)]
    for moment in moments:
        found = parse(SitemapPage(PATHS, moment)).findtext("s:url/s:lastmod", namespaces=NAMES)
        assert found == "2026-01-01T01:00:00Z"


def test_an_address_with_an_ampersand_is_xml() -> None:
    assert parse(SitemapPage({Locale.VI: '/vi/?a=1&b="2"'}, None)) is not None


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    robots = RobotFileParser()
    robots.parse(write_robots("https://example.org").decode().splitlines())
    assert robots.can_fetch("anyone", "https://example.org/vi/")
    assert robots.site_maps() == ["https://example.org/sitemap.xml"]
