"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from portal.syndication.writable import drop_unwritable

_ATOM: Final = "http://www.w3.org/2005/Atom"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
register_namespace("", _ATOM)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed; dates are RFC 3339 texts, `id` is opaque and stable."""

    id: str
    url: str
    title: str
    summary: str
    published_at: str
    updated_at: str
    author: str


def write_feed(
    title: str, base_url: str, home: str, own_path: str, language: str, entries: Sequence[FeedEntry]
) -> bytes:
    """Return the feed at `own_path` as XML in UTF-8; it is as new as its newest entry."""
    feed = Element(f"{{{_ATOM}}}feed", {f"{{{_XML}}}lang": language})
    _add(feed, "id", base_url + own_path)
    _add(feed, "title", title)
    _add(feed, "updated", max((entry.updated_at for entry in entries), default="1970-01-01T00:00:00+00:00"))
    _add(_child(feed, "author"), "name", title)
    _child(feed, "link", rel="self", type="application/atom+xml", href=base_url + own_path)
    _child(feed, "link", rel="alternate", type="text/html", href=base_url + home)
    for entry in entries:
        _add_entry(_child(feed, "entry"), entry)
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))


def _add_entry(element: Element, entry: FeedEntry) -> None:
    _add(element, "id", f"urn:portal:{entry.id}")
    _add(element, "title", entry.title)
    _add(element, "published", entry.published_at)
    _add(element, "updated", entry.updated_at)
    _child(element, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.summary:
        _add(element, "summary", entry.summary)
    if entry.author:
        _add(_child(element, "author"), "name", entry.author)


def _child(parent: Element, name: str, **attributes: str) -> Element:
    return SubElement(parent, f"{{{_ATOM}}}{name}", attributes)


def _add(parent: Element, name: str, text: str) -> None:
    _child(parent, name).text = drop_unwritable(text)
