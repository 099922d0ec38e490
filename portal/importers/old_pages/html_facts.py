"""What an HTML page says about itself: JSON-LD, Open Graph and other metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup

from portal.importers.old_pages.block import squeeze

_DATE_NAMES: Final = frozenset(
    {
        *("article:published_time", "article:published", "og:published_time", "datepublished", "pubdate"),
        *("publishdate", "dc.date.issued", "dcterms.issued", "dc.date", "date"),
    }
)
_TITLE_NAMES: Final = ("og:title", "twitter:title", "dc.title")
_AUTHOR_NAMES: Final = ("author", "article:author", "dc.creator")
_MOST_MEMBERS: Final = 1000


@dataclass(frozen=True, slots=True)
class Facts:
    """Metadata of a page, each list with the surest first. A page of text has none."""

    titles: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str = ""


def read_facts(soup: BeautifulSoup) -> Facts:
    """Return the titles, dates of publication, authors and publisher that the markup declares."""
    linked = [node for node in _linked_data(soup) if _is_article(node)]
    meta = dict(_meta(soup))
    title = soup.title.get_text(" ") if soup.title else ""
    return Facts(
        titles=_texts([*_values(linked, "headline"), *(meta.get(name, "") for name in _TITLE_NAMES), title]),
        dates=_texts([*_values(linked, "datePublished"), *_meta_dates(meta), *_time_tags(soup)]),
        authors=_texts([*_values(linked, "author"), *(meta.get(name, "") for name in _AUTHOR_NAMES)]),
        publisher=next(iter(_texts([*_values(linked, "publisher"), meta.get("og:site_name", "")])), ""),
    )


def _texts(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(squeeze, values))))


def _meta(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Yield each `<meta>` name (property, itemprop) in lower case with its content, the last one first."""
    for tag in reversed(soup.find_all("meta")):
        for key in ("name", "property", "itemprop"):
            if tag.get(key) and tag.get("content"):
                yield str(tag[key]).lower(), str(tag["content"])


def _meta_dates(meta: dict[str, str]) -> list[str]:
    return [content for name, content in meta.items() if name in _DATE_NAMES]


def _time_tags(soup: BeautifulSoup) -> list[str]:
    tags = soup.find_all("time", attrs={"datetime": True})
    marked = [tag for tag in tags if tag.has_attr("pubdate") or tag.get("itemprop") == "datePublished"]
    inside = [tag for tag in tags if tag.find_parent("article")]
    return [str(tag["datetime"]) for tag in [*marked, *inside[:1]]]


def _linked_data(soup: BeautifulSoup) -> Iterator[dict[str, object]]:
    """Yield every object of the page's JSON-LD; a script that is no JSON is passed over."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            waiting: list[object] = [json.loads(script.get_text())]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, dict):
                yield node
                node = list(node.values())
            if isinstance(node, list):
                waiting.extend(node[:_MOST_MEMBERS])


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    return any(str(kind).endswith(("Article", "BlogPosting")) for kind in _as_list(kinds))


def _values(nodes: list[dict[str, object]], key: str) -> list[str]:
    """Return the plain texts under `key`, of a node with a name its name."""
    found = [value for node in nodes for value in _as_list(node.get(key))]
    named = [value.get("name", "") if isinstance(value, dict) else value for value in found]
    return [value for value in named if isinstance(value, str)]


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
