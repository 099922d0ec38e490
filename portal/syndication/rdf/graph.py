"""A graph as a list of things, each with its types and properties; nothing in it is without a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple


class Iri(str):
    """The name of a thing: an absolute IRI in ASCII, percent-encoded."""

    __slots__ = ()


class Literal(NamedTuple):
    """A text with its language, or a value with its type (a compact name); with neither, a string."""

    text: str
    language: str = ""
    datatype: str = ""


Value = Iri | Literal
Said = Mapping[str, Sequence[Value]]
"""Values by the compact names of properties."""


@dataclass(slots=True)
class Thing:
    """What is said of one thing, by compact names; types and values are ordered sets."""

    name: Iri
    types: dict[str, None] = field(default_factory=dict)
    properties: dict[str, dict[Value, None]] = field(default_factory=dict)

    def add(self, types: Iterable[str], properties: Mapping[str, Iterable[Value]]) -> None:
        """Say more of it."""
        self.types.update(dict.fromkeys(types))
        for name, values in properties.items():
            if added := dict.fromkeys(values):
                self.properties.setdefault(name, {}).update(added)


class Graph:
    """Things in the order in which they were first described; what is said twice stands once."""

    def __init__(self) -> None:
        self._things: dict[Iri, Thing] = {}

    def add(self, name: Iri, types: Iterable[str], properties: Said) -> Iri:
        """Say what types and properties the thing of that name has; return its name."""
        self._things.setdefault(name, Thing(name)).add(types, properties)
        return name

    def merge(self, other: Graph) -> None:
        """Say all that `other` says."""
        for thing in other:
            self._things.setdefault(thing.name, Thing(thing.name)).add(thing.types, thing.properties)

    def __iter__(self) -> Iterator[Thing]:
        return iter(self._things.values())


def typed(value: date | datetime | int) -> Literal:
    """Return a day, a moment or a count with the type of XML Schema that says what it is."""
    if isinstance(value, datetime):
        return Literal(value.isoformat(timespec="seconds"), datatype="xsd:dateTime")
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype="xsd:date")
    return Literal(str(value), datatype="xsd:nonNegativeInteger")
