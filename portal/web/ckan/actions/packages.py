"""Actions about datasets and their resources."""

from __future__ import annotations

from typing import Any, Final

from portal.syndication.ckan import write_resource
from portal.syndication.ckan.query import sort_packages
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import invalid, not_found
from portal.web.ckan.resources import find_owner

MOST_PACKAGES: Final = 1000
NEWEST_FIRST: Final = "metadata_modified desc"


def package_list(call: Call, parameters: Parameters) -> list[str]:
    """Return the names of all datasets, in alphabetical order.

    :param limit: how many names to give at most (optional)
    :type limit: int
    :param offset: how many names to leave out at the beginning (optional)
    :type offset: int

    :rtype: list of strings
    """
    names = sorted(package.name for package in call.register.packages.values())
    start = parameters.number("offset", 0)
    return names[start : start + parameters.number("limit", len(names)) if "limit" in parameters else None]


def package_show(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return a dataset with its resources.

    :param id: the id or the name of the dataset
    :type id: string

    :rtype: dictionary
    """
    reference = parameters.text("id") or parameters.text("name_or_id")
    written = call.write([call.package(reference or parameters.required("id"))])
    if not written:
        raise not_found()
    return written[0]


def current_package_list_with_resources(call: Call, parameters: Parameters) -> list[dict[str, Any]]:
    """Return datasets with their resources, those changed last first.

    A list that would be longer than 1000 datasets is refused: give a limit, and page by offset.

    :param limit: how many datasets to give at most (optional)
    :type limit: int
    :param offset: how many datasets to leave out at the beginning (optional)
    :type offset: int

    :rtype: list of dictionaries
    """
    start = parameters.number("offset", 0)
    packages = sort_packages(call.register.packages.values(), NEWEST_FIRST)[start:]
    packages = packages[: parameters.number("limit", 0) or None]
    if len(packages) > MOST_PACKAGES:
        raise invalid("limit", f"Must be {MOST_PACKAGES} at most: there are {len(packages)} datasets to give")
    return call.write(packages)


def resource_show(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return a resource: a file of a dataset, a link or an API.

    :param id: the id of the resource
    :type id: string

    :rtype: dictionary
    """
    record, position = find_owner(call, parameters.required("id"))
    return write_resource(record, position, call.base_url)
