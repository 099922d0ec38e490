"""A query of Solr's as tokens (https://solr.apache.org/guide/solr/latest/query-guide/standard-query-parser.html)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.syndication.ckan.errors import SearchRefused

LONGEST_QUERY: Final = 10_000
_TOKEN: Final = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<open>\()
    | (?P<close>\))(?:\^[0-9.]*)?
    | (?P<and>&&|AND(?![^\s()]))
    | (?P<or>\|\||OR(?![^\s()]))
    | (?P<not>!|NOT(?![^\s()]))
    | (?P<plus>\+)
    | (?P<minus>-)
    | "(?P<quoted>(?:[^"\\]|\\.)*)"(?:[~^][0-9.]*)*
    | (?P<range>[\[{]\s*(?:"[^"]*"|[^\s"\]}]+)\s+TO\s+(?:"[^"]*"|[^\s"\]}]+)\s*[\]}])(?:\^[0-9.]*)?
    | (?P<field>[A-Za-z_][\w.\-]*|\*):
    | (?P<word>(?:[^\s()"\\\[\]{}]|\\.)(?:[^\s()"\\]|\\.)*)
    """,
    re.VERBOSE | re.DOTALL,
)
_SUFFIX: Final = re.compile(r"(?<!\\)[~^][0-9.]*$")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its kind, and what it says without quotes, escapes and boosts."""

    kind: str
    text: str


def split_tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of `query`; `SearchRefused` if it is too long or a quote is left open."""
    if len(query) > LONGEST_QUERY:
        raise SearchRefused("A query may have {limit} characters at most.", limit=LONGEST_QUERY)
    place = 0
    while place < len(query):
        found = _TOKEN.match(query, place)
        if found is None:
            raise SearchRefused(
                "Cannot parse '{query}' from '{rest}' on.", query=query[:200], rest=query[place:][:40]
            )
        kind = found.lastgroup or ""
        place = found.end()
        if kind != "space":
            yield Token(kind, _clean(kind, found[kind]))


def _clean(kind: str, text: str) -> str:
    text = _SUFFIX.sub("", text) or text if kind == "word" else text
    return _ESCAPED.sub(r"\1", text)
