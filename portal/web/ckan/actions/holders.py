"""Actions about organizations, which are our agencies, and groups, which are our topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from portal.syndication.ckan import Card, Holder, write_holder
from portal.syndication.ckan.query import sort_packages
from portal.web.ckan.actions.packages import MOST_PACKAGES, NEWEST_FIRST
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import invalid

_SORTS: Final = ("title", "name", "package_count")


def organization_list(call: Call, parameters: Parameters) -> list[Any]:
    """Return the names of the organizations: the agencies of the province.

    :param sort: ``title``, ``name`` or ``package_count``, with ``asc`` or ``desc``
        (optional, default: ``"title asc"``)
    :type sort: string
    :param limit: how many to give at most (optional)
    :type limit: int
    :param offset: how many to leave out at the beginning (optional)
    :type offset: int
    :param organizations: the names to give and no others (optional)
    :type organizations: list of strings
    :param all_fields: give dictionaries in place of names (optional, default: false)
    :type all_fields: bool

    :rtype: list of strings or of dictionaries
    """
    counts = Counter(package.organization for package in call.register.packages.values())
    chosen = parameters.names("organizations")
    return _list(call.register.organizations, counts, parameters, chosen, is_organization=True)


def organization_show(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return an organization.

    :param id: the id or the name of the organization
    :type id: string
    :param include_datasets: give its datasets too, 1000 at most (optional, default: false)
    :type include_datasets: bool

    :rtype: dictionary
    """
    holder = call.organization(parameters.required("id"))
    own = [each for each in call.register.packages.values() if each.organization == holder.name]
    described = write_holder(holder, call.register.organizations, len(own), is_organization=True)
    return described | _write_packages(call, parameters, own)


def group_list(call: Call, parameters: Parameters) -> list[Any]:
    """Return the names of the groups: the topics that datasets are about.

    :param sort: ``title``, ``name`` or ``package_count``, with ``asc`` or ``desc``
        (optional, default: ``"title asc"``)
    :type sort: string
    :param limit: how many to give at most (optional)
    :type limit: int
    :param offset: how many to leave out at the beginning (optional)
    :type offset: int
    :param groups: the names to give and no others (optional)
    :type groups: list of strings
    :param all_fields: give dictionaries in place of names (optional, default: false)
    :type all_fields: bool

    :rtype: list of strings or of dictionaries
    """
    counts = Counter(name for package in call.register.packages.values() for name in package.groups)
    chosen = parameters.names("groups")
    return _list(call.register.groups, counts, parameters, chosen, is_organization=False)


def group_show(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return a group.

    :param id: the id or the name of the group
    :type id: string
    :param include_datasets: give its datasets too, 1000 at most (optional, default: false)
    :type include_datasets: bool

    :rtype: dictionary
    """
    holder = call.group(parameters.required("id"))
    own = [each for each in call.register.packages.values() if holder.name in each.groups]
    described = write_holder(holder, call.register.groups, len(own), is_organization=False)
    return described | _write_packages(call, parameters, own)


def group_package_show(call: Call, parameters: Parameters) -> list[dict[str, Any]]:
    """Return the datasets of a group, those changed last first.

    :param id: the id or the name of the group
    :type id: string
    :param limit: how many datasets to give at most (optional, at most 1000)
    :type limit: int

    :rtype: list of dictionaries
    """
    name = call.group(parameters.required("id")).name
    own = [each for each in call.register.packages.values() if name in each.groups]
    return _write_newest(call, own, parameters.number("limit", 0) or MOST_PACKAGES)


def _list(
    holders: Mapping[str, Holder],
    counts: Mapping[str, int],
    parameters: Parameters,
    chosen: list[str],
    *,
    is_organization: bool,
) -> list[Any]:
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


def _write_packages(call: Call, parameters: Parameters, own: list[Card]) -> dict[str, Any]:
    wanted = parameters.flag("include_datasets")
    return {"packages": _write_newest(call, own, MOST_PACKAGES)} if wanted else {}


def _write_newest(call: Call, packages: list[Card], most: int) -> list[dict[str, Any]]:
    """Return at most so many datasets, those changed last first."""
    return call.write(sort_packages(packages, NEWEST_FIRST)[:most])
