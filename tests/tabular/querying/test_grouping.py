from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from statistics import fmean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.errors import InvalidCursor, InvalidInput
from portal.tabular import (
    ColumnType,
    Filter,
    Function,
    GroupQuery,
    Measure,
    Operator,
    Selection,
    SortKey,
    Table,
    fetch_distinct,
    fetch_groups,
)

YIELDS = {
    "vụ": ("VARCHAR", ["hè thu", "đông xuân", "hè thu", None, "đông xuân"]),
    "năm": ("BIGINT", [2024, 2024, 2025, 2025, 2025]),
    "tấn": ("DECIMAL(8, 2)", ["1.5", "2.25", None, "4", "0.25"]),
    "ha": ("BIGINT", [10, 20, 30, None, 41]),
    "ngày": ("DATE", ["2024-05-01", "2024-02-01", "2025-05-01", "2025-06-01", "2025-02-01"]),
}


@pytest.fixture(scope="module")
def yields(keep: Callable[..., Table]) -> Table:
    return keep(YIELDS)


def figures(*named: str) -> tuple[Measure, ...]:
    return tuple(Measure(Function(name.partition("(")[0]), name.partition("(")[2][:-1]) for name in named)


def test_groups_have_their_figures_in_the_order_of_their_columns(yields: Table) -> None:
    asked = figures("sum(tấn)", "avg(ha)", "min(ngày)", "max(ha)", "count(tấn)", "median(ha)")
    page = fetch_groups(yields, GroupQuery(("vụ",), asked))
    assert [column.name for column in page.columns] == ["vụ", "count", *(each.name for each in asked)]
    assert page.rows == [
        ("hè thu", 2, Decimal("1.5"), Decimal(20), date(2024, 5, 1), 30, 1, Decimal(20)),
        ("đông xuân", 2, Decimal("2.5"), Decimal("30.5"), date(2024, 2, 1), 41, 2, Decimal("30.5")),
        (None, 1, Decimal(4), None, date(2025, 6, 1), None, 1, None),
    ]
    assert (page.total_count, page.has_next_page) == (3, False)


def test_outputs_have_types(yields: Table) -> None:
    asked = figures("sum(ha)", "avg(ha)", "min(ngày)", "sum(tấn)")
    columns = fetch_groups(yields, GroupQuery(("vụ",), asked)).columns
    integer, decimal = ColumnType.INTEGER, ColumnType.DECIMAL
    kinds = [column.type for column in columns]
    assert kinds == [ColumnType.TEXT, integer, integer, decimal, ColumnType.DATE, decimal]


def test_sums_of_whole_numbers_are_whole_and_do_not_overflow(keep: Callable[..., Table]) -> None:
    table = keep({"n": ("BIGINT", [9 * 10**17] * 20)})
    [(count, total)] = fetch_groups(table, GroupQuery((), figures("sum(n)"))).rows
    assert (count, total, type(total)) == (20, 18 * 10**18, int)


def test_all_rows_are_one_group_if_no_column_is_named(yields: Table) -> None:
    none = Selection(filters=(Filter("ha", Operator.EXACT, 1),))
    assert fetch_groups(yields, GroupQuery((), figures("sum(ha)"))).rows == [(5, 101)]
    page = fetch_groups(yields, GroupQuery((), figures("sum(ha)"), none))
    assert (page.rows, page.end_cursor) == ([(0, None)], None)


def test_groups_can_be_narrowed_and_sorted_by_any_output(yields: Table) -> None:
    late = Selection(filters=(Filter("năm", Operator.EXACT, 2025),), search="")
    query = GroupQuery(("vụ",), figures("sum(ha)"), late, (SortKey("sum(ha)", descending=True),))
    assert fetch_groups(yields, query).rows == [("đông xuân", 1, 41), ("hè thu", 1, 30), (None, 1, None)]


def test_distinct_values_come_with_their_counts_the_most_frequent_first(yields: Table) -> None:
    assert fetch_distinct(yields, "năm").rows == [(2025, 3), (2024, 2)]
    assert fetch_distinct(yields, "vụ").rows == [("hè thu", 2), ("đông xuân", 2), (None, 1)]
    assert fetch_distinct(yields, "vụ", Selection(search="xuan")).rows == [("đông xuân", 2)]


def test_a_column_called_count_keeps_its_name(keep: Callable[..., Table]) -> None:
    table = keep({"Count": ("BIGINT", [3, 3, 4])})
    page = fetch_distinct(table, "Count")
    assert [column.name for column in page.columns] == ["Count", "count_2"]
    assert page.rows == [(3, 2), (4, 1)]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (GroupQuery(("xã",)), "no column xã"),
        (GroupQuery(("vụ",), figures("sum(vụ)")), "Only numbers have a sum; vụ is text"),
        (GroupQuery(("vụ",), figures("median(ngày)")), "Only numbers have a median"),
        (GroupQuery(("vụ",), sort=(SortKey("ha"),)), "cannot be sorted by ha. Their columns are: vụ, count"),
        (GroupQuery(("vụ",), selection=Selection(filters=(Filter("x", Operator.EXACT, 1),))), "no column x"),
    ],
)
def test_a_question_that_the_table_cannot_answer_is_refused(
    yields: Table, query: GroupQuery, reason: str
) -> None:
    with pytest.raises(InvalidInput, match=reason):
        fetch_groups(yields, query)


def test_groups_are_bounded() -> None:
    with pytest.raises(InvalidInput, match="twice"):
        GroupQuery(("a", "a"))
    with pytest.raises(InvalidInput, match="10 columns"):
        GroupQuery(tuple(map(str, range(11))))
    with pytest.raises(InvalidInput, match="1000 rows"):
        GroupQuery(first=1001)


def test_a_cursor_of_other_groups_is_refused(yields: Table) -> None:
    cursor = fetch_groups(yields, GroupQuery(("vụ",), first=1)).end_cursor
    for other in [
        GroupQuery(("năm",)),
        GroupQuery(("vụ",), figures("sum(ha)")),
        GroupQuery(("vụ",), sort=(SortKey("count"),)),
    ]:
        with pytest.raises(InvalidCursor):
            fetch_groups(yields, replace(other, after=cursor))


KEYS = st.sampled_from([None, "a", "b", "Đ"])


@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(st.tuples(KEYS, KEYS, st.none() | st.integers(-99, 99)), min_size=1, max_size=15),
    by=st.sampled_from([("a",), ("a", "b"), ("b", "a")]),
    sort=st.lists(st.sampled_from(["count", "sum(n)", "median(n)", "a"]), max_size=2, unique=True),
    descending=st.booleans(),
    first=st.integers(1, 4),
)
def test_pages_of_groups_are_what_python_makes_of_the_rows(
    keep: Callable[..., Table],
    rows: list[tuple[str | None, str | None, int | None]],
    by: tuple[str, ...],
    sort: list[str],
    descending: bool,
    first: int,
) -> None:
    a, b, n = zip(*rows, strict=True)
    table = keep({"a": ("VARCHAR", a), "b": ("VARCHAR", b), "n": ("BIGINT", n)})
    query = GroupQuery(
        by,
        figures("sum(n)", "avg(n)", "median(n)"),
        sort=tuple(SortKey(name, descending) for name in sort),
        first=first,
    )
    paged: list[tuple[object, ...]] = []
    after, more = None, True
    while more:
        page = fetch_groups(table, replace(query, after=after))
        paged, after, more = paged + page.rows, page.end_cursor, page.has_next_page
    expected: dict[tuple[object, ...], list[int | None]] = {}
    for row in rows:
        expected.setdefault(tuple(row["ab".index(name)] for name in by), []).append(row[2])
    assert len(paged) == page.total_count == len(expected)
    for *key, count, total, mean, middle in paged:
        cells = expected.pop(tuple(key))
        filled = [cell for cell in cells if cell is not None]
        assert (count, total) == (len(cells), sum(filled) if filled else None)
        assert (mean, middle) == ((_round(fmean(filled)), _round(median(filled))) if filled else (None, None))


def _round(number: float) -> Decimal:
    return Decimal(str(round(number, 6)))
