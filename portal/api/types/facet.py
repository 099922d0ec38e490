"""Ways to narrow a search: values with counts, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import strawberry

from portal.api.context import Info
from portal.api.types.type_title import type_title
from portal.i18n import Locale, translate
from portal.search import FacetCount

_FORMER: Final = "pre2025:"


@strawberry.type(description="How many hits choosing a value would give.", name="FacetCount")
class FacetValue:
    """A facet's value."""

    value: str
    count: int
    title: str = strawberry.field(description="What to show for the value.")
    is_selected: bool


@strawberry.type(description="A way to narrow the hits.")
class Facet:
    """A facet."""

    name: str
    values: list[FacetValue]


def describe_facet(info: Info, name: str, counts: Iterable[FacetCount], chosen: Iterable[str]) -> Facet:
    """Return a facet with titles in the reader's language; what is chosen is there though it has no hit.

    Values that have no title and are not chosen, such as areas without a page, are left out.
    """
    counted = {each.value: each.count for each in counts}
    selected = dict.fromkeys(chosen, 0)
    values = selected | counted
    titles = _find_titles(info, name, values)
    return Facet(
        name=name,
        values=[
            FacetValue(
                value=value, count=count, title=titles.get(value, value), is_selected=value in selected
            )
            for value, count in sorted(values.items(), key=_largest_first)
            if value in titles or value in selected
        ],
    )


def _largest_first(value: tuple[str, int]) -> int:
    return -value[1]


def _find_titles(info: Info, name: str, values: Iterable[str]) -> Mapping[str, str]:
    locale = info.context.locale
    if name == "type":
        return {value: type_title(value, locale) for value in values}
    if name == "year":
        return {value: value for value in values}
    found = info.context.services.search.find_titles(name, values, locale)
    return {value: _date(value, title, locale) for value, title in found.items()} if name == "area" else found


def _date(code: str, title: str, locale: Locale) -> str:
    """Return the name of an area so that a former one does not read like the one of today."""
    if not code.startswith(_FORMER):
        return title
    return translate("{name} (before 1 July 2025)", locale, name=title)
