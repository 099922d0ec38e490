"""Actions about groups, which are our topics."""

from __future__ import annotations

from collections import Counter
from typing import Any

from portal.syndication.ckan import write_holder
from portal.web.ckan.actions.holders import list_holders, write_newest, write_packages
from portal.web.ckan.actions.packages import MOST_PACKAGES
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters


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
    return list_holders(call.register.groups, counts, parameters, chosen, is_organization=False)


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
    return described | write_packages(call, parameters, own)


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
    return write_newest(call, own, parameters.number("limit", 0) or MOST_PACKAGES)
