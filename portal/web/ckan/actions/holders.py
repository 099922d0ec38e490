"""What organizations and groups have in common: lists of them, and their datasets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from portal.syndication.ckan import Card, Holder, write_holder
from portal.syndication.ckan.query import sort_packages
from portal.web.ckan.actions.packages import MOST_PACKAGES, NEWEST_FIRST
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import invalid

_SORTS: Final = ("title", "name", "package_count")


def list_holders(
    holders: Mapping[str, Holder],
    counts: Mapping[str, int],
    parameters: Parameters,
    chosen: list[str],
    *,
    is_organization: bool,
) -> list[Any]:
    """Return the names or the descriptions of holders: the page that is asked for, of those chosen if any."""
    ordered = _sort(holders, counts, parameters.text("sort") or "title asc")
    listed = [each for each in ordered if not chosen or each.name in chosen]
    start = parameters.number("offset", 0)
    page = listed[start:][: parameters.number("limit", 0) or None]
    if not parameters.flag("all_fields"):
        return [each.name for each in page]
    return [
        write_holder(each, holders, counts.get(each.name, 0), is_organization=is_organization)
        for each in page
    ]


def write_packages(call: Call, parameters: Parameters, own: list[Card]) -> dict[str, Any]:
    """Return the datasets of a holder under the key of its own, if they are asked for."""
    wanted = parameters.flag("include_datasets")
    return {"packages": write_newest(call, own, MOST_PACKAGES)} if wanted else {}


def write_newest(call: Call, packages: list[Card], most: int) -> list[dict[str, Any]]:
    """Return at most so many datasets, those changed last first."""
    return call.write(sort_packages(packages, NEWEST_FIRST)[:most])


def _sort(holders: Mapping[str, Holder], counts: Mapping[str, int], sort: str) -> list[Holder]:
    field, _, direction = sort.strip().replace("packages", "package_count").partition(" ")
    if field not in _SORTS or direction.strip().lower() not in {"", "asc", "desc"}:
        raise invalid("sort", f"Cannot sort by '{sort[:80]}'. The fields are: {', '.join(_SORTS)}")
    keys: dict[str, Any] = {
        "title": lambda holder: holder.title_key,
        "name": lambda holder: holder.name,
        "package_count": lambda holder: counts.get(holder.name, 0),
    }
    downwards = (direction.strip().lower() or ("desc" if field == "package_count" else "asc")) == "desc"
    return sorted(sorted(holders.values(), key=lambda holder: holder.id), key=keys[field], reverse=downwards)
