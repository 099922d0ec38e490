"""Queries as CKAN's clients write them, in the language of Solr, answered from the register.

Public: `parse_query`, `All`, `Node`, `Matcher`, `find_texts`, `fields_of`, `FIELDS`; `sort_packages`,
`DEFAULT_SORT`; `count_values`, `title_counts`.
"""

from portal.syndication.ckan.query.facets import count_values, title_counts
from portal.syndication.ckan.query.fields import FIELDS
from portal.syndication.ckan.query.matching import Matcher, fields_of, find_texts
from portal.syndication.ckan.query.parsing import parse_query
from portal.syndication.ckan.query.sorting import DEFAULT_SORT, sort_packages
from portal.syndication.ckan.query.syntax import All, Node, Text

__all__ = [
    "DEFAULT_SORT",
    "FIELDS",
    "All",
    "Matcher",
    "Node",
    "Text",
    "count_values",
    "fields_of",
    "find_texts",
    "parse_query",
    "sort_packages",
    "title_counts",
]
