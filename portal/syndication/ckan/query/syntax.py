"""What a query is made of once it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A value to find in a field, `*` and `?` in it standing for any letters unless it is quoted."""

    field: str
    value: str
    is_quoted: bool = False

    @property
    def has_wildcard(self) -> bool:
        """Whether more than one value can fit."""
        return not self.is_quoted and not {"*", "?"}.isdisjoint(self.value)


@dataclass(frozen=True, slots=True)
class Text:
    """Words to find anywhere, as a person typed them."""

    text: str


@dataclass(frozen=True, slots=True)
class Range:
    """Values from `low` to `high`; `*` is no bound."""

    field: str
    low: str
    high: str
    has_low: bool = True
    has_high: bool = True


@dataclass(frozen=True, slots=True)
class Not:
    """What does not fit `node`."""

    node: Node


@dataclass(frozen=True, slots=True)
class All:
    """What fits every one of `nodes`; without any, everything."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """What fits at least one of `nodes`."""

    nodes: tuple[Node, ...]


Node = Word | Text | Range | Not | All | Either


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything in it, in the order written."""
    yield node
    match node:
        case Not(inner):
            yield from walk(inner)
        case All(nodes) | Either(nodes):
            for each in nodes:
                yield from walk(each)
        case _:
            return
