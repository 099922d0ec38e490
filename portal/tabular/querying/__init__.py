"""What readers ask of tables, as objects, and the answers: pages of rows, groups with figures, counts.

Public: `Selection`, `Filter`, `Operator`, `SortKey`, `RowQuery`, `RowPage`, `fetch_page`, `count_rows`;
`GroupQuery`, `Measure`, `Function`, `distinct`, `fetch_groups`, `fetch_distinct`; `Rows`, `select_rows`,
`select_groups`; `parse_question`, `parse_selection`.
"""

from portal.tabular.querying.grouping import fetch_distinct, fetch_groups, select_groups
from portal.tabular.querying.groups import Function, GroupQuery, Measure, distinct
from portal.tabular.querying.pages import count_rows, fetch_page
from portal.tabular.querying.parameters import parse_question, parse_selection
from portal.tabular.querying.query import (
    MOST_ROWS,
    Filter,
    Operator,
    RowPage,
    RowQuery,
    Selection,
    SortKey,
)
from portal.tabular.querying.rows import Rows, select_rows

__all__ = [
    "MOST_ROWS",
    "Filter",
    "Function",
    "GroupQuery",
    "Measure",
    "Operator",
    "RowPage",
    "RowQuery",
    "Rows",
    "Selection",
    "SortKey",
    "count_rows",
    "distinct",
    "fetch_distinct",
    "fetch_groups",
    "fetch_page",
    "parse_question",
    "parse_selection",
    "select_groups",
    "select_rows",
]
