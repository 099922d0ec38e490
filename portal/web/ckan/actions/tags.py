"""Actions about tags."""

from __future__ import annotations

from typing import Any

from portal.syndication.ckan import identify_tag, write_tag
from portal.syndication.ckan.query import sort_packages
from portal.text import fold
from portal.web.ckan.actions.packages import MOST_PACKAGES, NEWEST_FIRST
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import not_found


def tag_list(call: Call, parameters: Parameters) -> list[Any]:
    """Return the tags that datasets have.

    :param query: give only tags with this in them, with or without marks (optional)
    :type query: string
    :param all_fields: give dictionaries in place of names (optional, default: false)
    :type all_fields: bool

    :rtype: list of strings or of dictionaries
    """
    if "vocabulary_id" in parameters:
        raise not_found("there are no vocabularies of tags")
    names = sorted({name for package in call.register.packages.values() for name in package.tags})
    wanted = fold(parameters.text("query"))
    found = [name for name in names if wanted in fold(name)]
    return [write_tag(name) for name in found] if parameters.flag("all_fields") else found


def tag_show(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return a tag.

    :param id: the name or the id of the tag
    :type id: string
    :param include_datasets: give the datasets that have it too, 1000 at most (optional, default: false)
    :type include_datasets: bool

    :rtype: dictionary
    """
    reference = parameters.required("id")
    packages = call.register.packages.values()
    names = {name for package in packages for name in package.tags}
    found = next((name for name in names if reference in (name, identify_tag(name))), None)
    if found is None:
        raise not_found()
    if not parameters.flag("include_datasets"):
        return write_tag(found)
    own = sort_packages((package for package in packages if found in package.tags), NEWEST_FIRST)
    return write_tag(found) | {"packages": call.write(own[:MOST_PACKAGES])}
