"""Which of an entry's columns a list must fetch, by what is asked of its entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from strawberry.types.nodes import FragmentSpread, InlineFragment, SelectedField, Selection
from strawberry.utils.str_converters import to_snake_case

from portal.api.context import Info
from portal.entities import ContentType

_PATH = ("edges", "node")


def list_needless(info: Info, kind: ContentType, known: Iterable[str]) -> frozenset[str]:
    """Return the `details` of `kind` that a list need not fetch.

    They are all of them or none: a field that is neither a column nor one of the `known` ones, which
    need no details, may need any.
    """
    if not kind.details:
        return frozenset()
    light = _light_columns(kind) | frozenset(known)
    asked = _names_below(info.selected_fields, _PATH)
    return kind.details if asked <= light else frozenset()


@cache
def _light_columns(kind: ContentType) -> frozenset[str]:
    return frozenset(kind.table.model_fields) - kind.details


def _names_below(selections: Iterable[Selection], path: tuple[str, ...]) -> set[str]:
    """Return the names of the fields asked for below the fields on `path`, as columns spell them."""
    level = [field for each in selections for field in _spread(each.selections)]
    for name in path:
        level = [field for each in level if each.name == name for field in _spread(each.selections)]
    return {to_snake_case(field.name) for field in level}


def _spread(selections: Iterable[Selection]) -> Iterator[SelectedField]:
    """Yield the fields of a selection, those of its fragments too."""
    for selection in selections:
        if isinstance(selection, (FragmentSpread, InlineFragment)):
            yield from _spread(selection.selections)
        else:
            yield selection
