"""A query of Solr's, read: fields, quotes, ranges, AND, OR, NOT, + and -, and parentheses.

Clauses beside each other must all fit, as in CKAN, whose default operator is AND.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from portal.syndication.ckan.errors import SearchRefused
from portal.syndication.ckan.query.lexing import Token, split_tokens
from portal.syndication.ckan.query.syntax import All, Either, Node, Not, Range, Text, Word

MOST_TOKENS: Final = 1000
DEEPEST: Final = 20
_BOUNDS: Final = re.compile(r'([\[{])\s*("[^"]*"|\S+)\s+TO\s+("[^"]*"|[^\s\]}]+)\s*([\]}])')
_ENDS: Final = {"", "or", "close"}


def parse_query(query: str) -> Node:
    """Return what `query` means; `SearchRefused` if it cannot be read or is too large."""
    tokens = list(split_tokens(query))
    if len(tokens) > MOST_TOKENS:
        raise SearchRefused("A query may have {limit} words and signs at most.", limit=MOST_TOKENS)
    return _Parser(query, tokens).parse() if tokens else All()


class _Parser:
    """Reads the tokens of one query from left to right; `field` is that of the parentheses around."""

    def __init__(self, query: str, tokens: list[Token]) -> None:
        self._query, self._tokens, self._place, self._depth = query, tokens, 0, 0

    def parse(self) -> Node:
        node = self._either("")
        if self._kind():
            raise self._refuse()
        return node

    def _either(self, field: str) -> Node:
        nodes = [self._all(field)]
        while self._take("or"):
            nodes.append(self._all(field))
        return nodes[0] if len(nodes) == 1 else Either(tuple(nodes))

    def _all(self, field: str) -> Node:
        nodes = [self._clause(field)]
        while self._take("and") or self._kind() not in _ENDS:
            nodes.append(self._clause(field))
        joined = tuple(_join_texts(nodes))
        return joined[0] if len(joined) == 1 else All(joined)

    def _clause(self, field: str) -> Node:
        if self._take("plus"):
            return self._deeper(self._clause, field)
        if self._take("minus") or self._take("not"):
            return Not(self._deeper(self._clause, field))
        return self._value(field)

    def _value(self, field: str) -> Node:
        token = self._next()
        match token.kind:
            case "open":
                return self._deeper(self._group, field)
            case "field" if not field:
                node = self._deeper(self._value, token.text)
                return All() if node == Word("*", "*") else node
            case "range" if field:
                return _read_range(field, token.text)
            case "quoted" if not field:
                return Text(f'"{token.text}"')
            case "quoted" | "word":
                return Word(field, token.text, token.kind == "quoted") if field else Text(token.text)
        raise self._refuse()

    def _group(self, field: str) -> Node:
        node = self._either(field)
        if not self._take("close"):
            raise self._refuse()
        return node

    def _deeper(self, read: Callable[[str], Node], field: str) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise SearchRefused("A query may be nested {limit} deep at most.", limit=DEEPEST)
        node = read(field)
        self._depth -= 1
        return node

    def _kind(self) -> str:
        return self._tokens[self._place].kind if self._place < len(self._tokens) else ""

    def _take(self, kind: str) -> bool:
        found = self._kind() == kind
        self._place += found
        return found

    def _next(self) -> Token:
        if not self._kind():
            raise self._refuse()
        self._place += 1
        return self._tokens[self._place - 1]

    def _refuse(self) -> SearchRefused:
        return SearchRefused(
            "Cannot parse '{query}': a value is missing, or there is a sign too many.",
            query=self._query[:200],
        )


def _join_texts(nodes: Iterable[Node]) -> Iterator[Node]:
    """Make one text of those that stand beside each other."""
    for kind, group in groupby(nodes, type):
        if kind is Text:
            yield Text(" ".join(node.text for node in group if isinstance(node, Text)))
        else:
            yield from group


def _read_range(field: str, text: str) -> Range:
    opening, low, high, closing = _BOUNDS.fullmatch(text).groups()  # type: ignore[union-attr]
    return Range(field, low.strip('"'), high.strip('"'), opening == "[", closing == "]")
