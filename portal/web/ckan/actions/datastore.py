"""The action that gives rows of tables."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

import orjson

from portal.syndication.ckan.datastore import RECORD_FORMATS, call_column, write_fields, write_records
from portal.web.ckan.call import Call
from portal.web.ckan.datastore import Asked, Page, open_table, read_asked, read_page
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import invalid

_ADDRESS: Final = "/api/3/action/datastore_search"
_ECHOED: Final = ("resource_id", "filters", "q", "sort", "offset", "distinct")


def datastore_search(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return rows of the table that is made of a resource.

    The resource must say that it is ``datastore_active``. To read a whole table follow ``_links.next``
    from page to page until no records come: that stays fast to the last row, and offsets of your own
    do too as long as you go from page to page in order.

    :param resource_id: the id of the resource
    :type resource_id: string
    :param filters: the values that columns must have, such as ``{"year": 2025, "area": ["a", "b"]}``
        (optional)
    :type filters: dictionary
    :param q: words that must be in a row, with or without marks; or, for each of some columns, those
        that must be in it (optional)
    :type q: string or dictionary
    :param distinct: give equal rows once (optional, default: false)
    :type distinct: bool
    :param limit: how many rows to give (optional, default: 100, at most 32000)
    :type limit: int
    :param offset: how many rows to leave out at the beginning (optional)
    :type offset: int
    :param fields: the columns to give (optional, default: all, in the order of the file)
    :type fields: list of strings or string with commas between them
    :param sort: columns with ``asc`` or ``desc``, such as ``"year desc, area"``; empty cells come last
        (optional, default: the order of the file)
    :type sort: string
    :param include_total: count all rows that fit (optional, default: true)
    :type include_total: bool
    :param records_format: ``objects``, ``lists``, ``csv`` or ``tsv`` (optional, default: ``objects``)
    :type records_format: string

    :rtype: dictionary with the keys ``fields``, ``records``, ``total``, ``limit``, ``_links`` and what
        was asked
    """
    form = parameters.text("records_format") or "objects"
    if form not in RECORD_FORMATS:
        raise invalid("records_format", f"must be one of: {', '.join(RECORD_FORMATS)}")
    opened = open_table(call, parameters.text("id") or parameters.required("resource_id"))
    asked = read_asked(parameters, opened.table)
    page = read_page(opened.table, asked)
    return {
        **{name: parameters.raw(name) for name in _ECHOED if name in parameters},
        "limit": asked.limit,
        "include_total": asked.wants_total,
        "records_format": form,
        "total_estimation_threshold": None,
        "fields": write_fields(page.columns, opened.described),
        "records": write_records(form, [call_column(column) for column in page.columns], page.rows),
        "_links": _write_links(parameters, asked, page),
        **({} if page.total is None else {"total": page.total, "total_was_estimated": False}),
    }


def _write_links(parameters: Parameters, asked: Asked, page: Page) -> dict[str, str]:
    """Return the addresses of the first page and of the next, which begins after the last row of this."""
    shared = {name: _write(value) for name, value in parameters.items() if name not in {"offset", "after"}}
    onward = {"offset": asked.offset + asked.limit} | ({"after": page.last} if page.last else {})
    return {
        "start": f"{_ADDRESS}?{urlencode(shared)}",
        "next": f"{_ADDRESS}?{urlencode(shared | onward)}",
    }


def _write(value: object) -> str:
    return orjson.dumps(value).decode() if isinstance(value, dict | list | bool) else str(value)
