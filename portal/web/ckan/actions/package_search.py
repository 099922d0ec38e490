"""The action that searches datasets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from portal.syndication.ckan import Card, SearchRefused
from portal.syndication.ckan.query import (
    DEFAULT_SORT,
    FIELDS,
    All,
    Matcher,
    Node,
    Text,
    count_values,
    fields_of,
    find_texts,
    parse_query,
    sort_packages,
    title_counts,
)
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import invalid
from portal.web.ckan.text_search import TextFinder

MOST_ROWS: Final = 1000
MOST_FACETS: Final = 20
FACET_LIMIT: Final = 50


def package_search(call: Call, parameters: Parameters) -> dict[str, Any]:
    """Return the datasets that fit a query, in pages.

    ``count`` says how many there are on all pages. To harvest what changed, ask for
    ``fq=metadata_modified:[2026-11-01T00:00:00Z TO *]`` with the latest ``metadata_modified`` that
    you have seen; datasets that went away are those that ``package_list`` lacks.

    :param q: words, found as the portal's own search finds them, and conditions as in ``fq``
        (optional, default: ``"*:*"``)
    :type q: string
    :param fq: conditions in the syntax of Solr on ``id``, ``name``, ``title``, ``organization``,
        ``groups``, ``tags``, ``res_format``, ``license_id``, ``metadata_created`` and
        ``metadata_modified``, with AND, OR, NOT, parentheses, quotes, ranges and ``*`` (optional)
    :type fq: string
    :param fq_list: more conditions, all of which must hold (optional)
    :type fq_list: list of strings
    :param sort: ``score``, ``metadata_modified``, ``metadata_created``, ``title_string``, ``name`` or
        ``id``, each with ``asc`` or ``desc`` (optional, default: ``"score desc, metadata_modified desc"``)
    :type sort: string
    :param rows: how many datasets to give (optional, default: 10, at most 1000)
    :type rows: int
    :param start: how many datasets to leave out at the beginning (optional, default: 0)
    :type start: int
    :param facet: whether to count the values of fields (optional, default: true)
    :type facet: bool
    :param facet.field: the fields whose values to count, such as ``["organization", "tags"]``
    :type facet.field: list of strings
    :param facet.limit: how many values to give of a field; a negative number for all
        (optional, default: 50)
    :type facet.limit: int
    :param facet.mincount: how many datasets a value must have (optional, default: 1)
    :type facet.mincount: int

    :rtype: dictionary with the keys ``count``, ``results``, ``sort``, ``facets``, ``search_facets``
    """
    sort = parameters.text("sort") or DEFAULT_SORT
    found, scores = _find(call, parameters)
    ordered = sort_packages(found, sort, scores)
    start = parameters.number("start", 0)
    counts = _count(call, parameters, found)
    return {
        "count": len(found),
        "sort": sort,
        "facets": counts,
        "search_facets": title_counts(counts, call.register),
        "results": call.write(ordered[start : start + parameters.number("rows", 10, MOST_ROWS)]),
    }


def _find(call: Call, parameters: Parameters) -> tuple[list[Card], Mapping[str, float]]:
    """Return the datasets that fit, and the scores of those that a text of `q` found."""
    finder = TextFinder(call.services.search, call.locale)
    asked = _read_asked(parameters.text("q"))
    conditions = [parse_query(each) for name in ("fq", "fq_list") for each in _list(parameters, name)]
    fits = Matcher(call.register, call.now, finder.find).compile(All((asked, *conditions)))
    found = [package for package in call.register.packages.values() if fits(package)]
    text = next(find_texts(asked), None)
    return found, finder.find(text) if text else {}


def _read_asked(q: str) -> Node:
    """Return what `q` means; what is not in the language of conditions is a text for the search."""
    try:
        node = parse_query(q)
    except SearchRefused:
        return Text(q)
    is_plain = isinstance(node, Text) or not fields_of([node]) <= FIELDS
    return Text(q) if is_plain else node


def _list(parameters: Parameters, name: str) -> Sequence[str]:
    given = parameters.decode(name, '["')
    texts = given if isinstance(given, list) else [given]
    return [Parameters({name: text}).text(name) for text in texts]


def _count(call: Call, parameters: Parameters, found: Sequence[Card]) -> dict[str, dict[str, int]]:
    fields = parameters.names("facet.field") if parameters.flag("facet", default=True) else []
    if len(fields) > MOST_FACETS:
        raise invalid("facet.field", f"Must have {MOST_FACETS} values at most")
    limit = parameters.whole("facet.limit", FACET_LIMIT)
    least = parameters.number("facet.mincount", 1)
    return {field: count_values(found, call.register, field, limit, least) for field in fields}
