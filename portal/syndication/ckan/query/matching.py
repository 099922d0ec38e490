"""Which datasets fit a query."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from fnmatch import translate
from typing import Final

from portal.syndication.ckan.errors import SearchRefused
from portal.syndication.ckan.query.dates import read_moment
from portal.syndication.ckan.query.fields import KEYWORDS, MOMENTS, TEXTS, TITLE, check_field
from portal.syndication.ckan.query.syntax import All, Either, Node, Not, Range, Text, Word, walk
from portal.syndication.ckan.register import Card, Register
from portal.text import fold

Fits = Callable[[Card], bool]
FindText = Callable[[str], Collection[str]]
"""Gives the ids of the datasets in which a text is found."""

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Matcher:
    """Turns queries into tests of datasets, among `register` and at the moment `now`."""

    register: Register
    now: datetime
    find_text: FindText

    def compile(self, node: Node) -> Fits:
        """Return the test that `node` stands for; `SearchRefused` names the field or value at fault."""
        match node:
            case All(nodes):
                tests = [self.compile(each) for each in nodes]
                return lambda package: all(fits(package) for fits in tests)
            case Either(nodes):
                tests = [self.compile(each) for each in nodes]
                return lambda package: any(fits(package) for fits in tests)
            case Not(inner):
                fits = self.compile(inner)
                return lambda package: not fits(package)
            case Text(text):
                return self._compile_text(text)
            case Range():
                return self._compile_range(node)
            case Word():
                return self._compile_word(node)

    def _compile_text(self, text: str) -> Fits:
        found = self.find_text(text)
        return lambda package: package.id in found

    def _compile_word(self, word: Word) -> Fits:
        field = check_field(word.field)
        if word.has_wildcard and set(word.value) == {"*"}:
            return self._compile_presence(field)
        if field in MOMENTS:
            return self._compile_range(Range(field, word.value, word.value))
        if field in TEXTS:
            return self._compile_text(f'"{word.value}"' if word.is_quoted else word.value)
        if field == TITLE:
            return _compile_title(word)
        fits, values = _compile_value(word, word.value.casefold()), KEYWORDS[field]
        return lambda package: any(fits(value.casefold()) for value in values(package, self.register))

    def _compile_presence(self, field: str) -> Fits:
        values = KEYWORDS.get(field)
        return lambda package: values is None or bool(values(package, self.register))

    def _compile_range(self, asked: Range) -> Fits:
        field = check_field(asked.field)
        if field in MOMENTS:
            return self._compile_period(asked)
        if field not in KEYWORDS:
            raise SearchRefused("The field {name} has no order: ask for a value of it.", name=field)
        values, (low, high) = KEYWORDS[field], (asked.low.casefold(), asked.high.casefold())
        return lambda package: any(
            (low == "*" or (low <= value if asked.has_low else low < value))
            and (high == "*" or (value <= high if asked.has_high else value < high))
            for value in map(str.casefold, values(package, self.register))
        )

    def _compile_period(self, asked: Range) -> Fits:
        moment = MOMENTS[asked.field]
        low = None if asked.low == "*" else read_moment(asked.low, self.now)
        high = None if asked.high == "*" else read_moment(asked.high, self.now)

        def fits(package: Card) -> bool:
            at = moment(package)
            late = low is None or (low <= at if asked.has_low else low < at)
            return late and (high is None or (at <= high if asked.has_high else at < high))

        return fits


def find_texts(node: Node) -> Iterator[str]:
    """Yield the texts that the search engine has to look for."""
    for each in walk(node):
        if isinstance(each, Text):
            yield each.text


def fields_of(nodes: Iterable[Node]) -> set[str]:
    """Return the fields that queries name."""
    return {each.field for node in nodes for each in walk(node) if isinstance(each, Word | Range)}


def _compile_title(word: Word) -> Fits:
    """Test for words of the title, side by side, with or without marks."""
    if word.has_wildcard:
        fits = _compile_value(word, fold(word.value))
        return lambda package: any(map(fits, _words(package.title)))
    wanted = f" {' '.join(_words(word.value))} "
    return lambda package: wanted in f" {' '.join(_words(package.title))} "


def _compile_value(word: Word, value: str) -> Callable[[str], bool]:
    if not word.has_wildcard:
        return lambda candidate: candidate == value
    pattern = re.compile(translate(value.replace("[", "[[]")))
    return lambda candidate: pattern.match(candidate) is not None


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
