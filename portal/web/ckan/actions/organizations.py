"""Actions about organizations, which are our agencies."""

from __future__ import annotations

from collections import Counter
from typing import Any

from portal.syndication.ckan import write_holder
from portal.web.ckan.actions.holders import list_holders, write_packages
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters


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
    return list_holders(call.register.organizations, counts, parameters, chosen, is_organization=True)


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
    return described | write_packages(call, parameters, own)
