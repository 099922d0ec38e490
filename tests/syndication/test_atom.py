from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from portal.syndication import FeedEntry, write_feed

NAMES = {"a": "http://www.w3.org/2005/Atom"}
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def entry(**changed: str) -> FeedEntry:
    values = {
        "id": "01",
        "url": "https://example.org/vi/tin-tuc/mot/",
        "title": "Một",
        "summary": "",
        "published_at": "2026-01-01T00:00:00+00:00",
        "updated_at": "2026-01-02T00:00:00+00:00",
        "author": "",
    }
    return FeedEntry(**(values | changed))


def parse(*entries: FeedEntry) -> ElementTree.Element:
    return ElementTree.fromstring(
        write_feed("Tin tức", "https://example.org", "/vi/", "/vi/tin-tuc/feed.xml", "vi", entries)
    )


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    feed = parse(entry(), entry(updated_at="2026-03-01T00:00:00+00:00"))
    assert feed.findtext("a:updated", namespaces=NAMES) == "2026-03-01T00:00:00+00:00"
    assert parse().findtext("a:updated", namespaces=NAMES) == "1970-01-01T00:00:00+00:00"


def test_a_feed_knows_its_own_address_its_page_and_its_language() -> None:
    feed = parse()
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", NAMES)}
    assert links == {
        "self": "https://example.org/vi/tin-tuc/feed.xml",
        "alternate": "https://example.org/vi/",
    }
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"


def test_an_entry_has_what_the_standard_asks_for() -> None:
    found = parse(entry(author="Sở Y tế")).find("a:entry", NAMES)
    assert found is not None
    names = [child.tag.rpartition("}")[2] for child in found]
    assert names == ["id", "title", "published", "updated", "link", "author"]
    assert found.findtext("a:id", namespaces=NAMES) == "urn:portal:01"


@given(TEXT, TEXT)
def test_whatever_a_title_holds_the_feed_is_xml(title: str, summary: str) -> None:
    found = parse(entry(title=title, summary=summary)).findtext("a:entry/a:title", namespaces=NAMES)
    if title.isprintable():
        assert found == title
