"""The one table of actions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from inspect import getdoc
from typing import Any, Final

from portal.web.ckan.actions.datastore import datastore_search
from portal.web.ckan.actions.groups import group_list, group_package_show, group_show
from portal.web.ckan.actions.organizations import organization_list, organization_show
from portal.web.ckan.actions.package_search import package_search
from portal.web.ckan.actions.packages import (
    current_package_list_with_resources,
    package_list,
    package_show,
    resource_show,
)
from portal.web.ckan.actions.site import license_list, site_read, status_show
from portal.web.ckan.actions.tags import tag_list, tag_show
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import BadRequest, denied, not_found

Action = Callable[[Call, Parameters], Any]


def help_show(_call: Call, parameters: Parameters) -> str:
    """Return what an action does and which parameters it takes.

    :param name: the name of the action
    :type name: string

    :rtype: string
    """
    action = ACTIONS.get(parameters.required("name"))
    if action is None:
        raise not_found("Action function not found")
    return getdoc(action) or ""


ACTIONS: Final[Mapping[str, Action]] = {
    action.__name__: action
    for action in (
        current_package_list_with_resources,
        datastore_search,
        group_list,
        group_package_show,
        group_show,
        help_show,
        license_list,
        organization_list,
        organization_show,
        package_list,
        package_search,
        package_show,
        resource_show,
        site_read,
        status_show,
        tag_list,
        tag_show,
    )
}
_FOR_WRITERS: Final = re.compile(
    r"(.+_)?(create|update|patch|delete|purge|upsert|revise|reorder|follow|unfollow|invite|upload|submit)(_.+)?"
)
_SQL: Final = "datastore_search_sql"


def find_action(name: str) -> Action:
    """Return the action of that name, or refuse as CKAN does what readers may not do or nobody knows."""
    if found := ACTIONS.get(name):
        return found
    if name == _SQL:
        raise denied("SQL is taken from nobody. Use datastore_search")
    if _FOR_WRITERS.fullmatch(name):
        raise denied(f"Action {name} requires an authenticated user")
    raise BadRequest(f"Action name not known: {name}")
