from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.errors import InvalidCursor, InvalidInput
from portal.tabular import (
    Filter,
    Operator,
    RowQuery,
    Selection,
    SortKey,
    Table,
    Terms,
    count_rows,
    fetch_page,
)

COMMUNES = {
    "xã": ("VARCHAR", ["Mỹ Hòa", "mỹ hoà hưng", "Hà Tiên", "Kiên  Hải", None]),
    "số dân": ("BIGINT", [100, None, 300, 50, 100]),
    "diện tích": ("DECIMAL(9, 2)", ["10.5", "20", "0.25", None, "7"]),
    "lập": ("DATE", ["2025-07-01", "2025-07-01", None, "2024-01-15", "2023-03-03"]),
    "đảo": ("BOOLEAN", [False, False, True, True, None]),
}


@pytest.fixture(scope="module")
def communes(keep: Callable[..., Table]) -> Table:
    return keep(COMMUNES)


def names(table: Table, *filters: Filter, sort: tuple[SortKey, ...] = ()) -> list[object]:
    query = RowQuery(Selection(("xã",), filters, sort))
    return [row[0] for row in fetch_page(table, query).rows]


@pytest.mark.parametrize(
    ("column", "operator", "value", "found"),
    [
        ("xã", "exact", "Hà Tiên", ["Hà Tiên"]),
        ("xã", "exact", "hà tiên", []),
        ("số dân", "exact", "100", ["Mỹ Hòa", None]),
        ("số dân", "differs", 100, ["mỹ hoà hưng", "Hà Tiên", "Kiên  Hải"]),
        ("xã", "contains", "MY HOA", ["Mỹ Hòa", "mỹ hoà hưng"]),
        ("xã", "contains", "hoà", ["Mỹ Hòa", "mỹ hoà hưng"]),
        ("xã", "contains", "kiên hải", ["Kiên  Hải"]),
        ("xã", "contains", "%", []),
        ("xã", "in", ["Hà Tiên", "Mỹ Hòa"], ["Mỹ Hòa", "Hà Tiên"]),
        ("số dân", "in", [50, "300"], ["Hà Tiên", "Kiên  Hải"]),
        ("số dân", "notin", [50, "300"], ["Mỹ Hòa", "mỹ hoà hưng", None]),
        ("số dân", "less", 100, ["Mỹ Hòa", "Kiên  Hải", None]),
        ("số dân", "strictly_less", 100, ["Kiên  Hải"]),
        ("diện tích", "greater", "10.5", ["Mỹ Hòa", "mỹ hoà hưng"]),
        ("diện tích", "strictly_greater", 10.5, ["mỹ hoà hưng"]),
        ("lập", "less", date(2024, 1, 15), ["Kiên  Hải", None]),
        ("đảo", "exact", True, ["Hà Tiên", "Kiên  Hải"]),
        ("số dân", "isnull", True, ["mỹ hoà hưng"]),
        ("lập", "isnull", "false", ["Mỹ Hòa", "mỹ hoà hưng", "Kiên  Hải", None]),
    ],
)
def test_each_operator_finds_its_rows(
    communes: Table, column: str, operator: str, value: object, found: list[object]
) -> None:
    assert names(communes, Filter(column, Operator(operator), value)) == found


@pytest.mark.parametrize(
    ("column", "operator", "value", "reason"),
    [
        ("dân", "exact", 1, "no column dân. The columns are: xã, số dân"),
        ("_row", "exact", 1, "no column _row"),
        (" xã", "exact", 1, "no column"),
        ("số dân", "exact", "nhiều", "nhiều is not a value of số dân, which is integer"),
        ("số dân", "exact", "1_0", "not a value"),
        ("xã", "exact", None, "takes one value"),
        ("xã", "exact", ["Hà Tiên"], "takes one value"),
        ("lập", "exact", "2025-02-30", "not a value"),
        ("lập", "contains", "2025", "Only text"),
        ("xã", "in", "Hà Tiên", "takes a list"),
        ("xã", "in", [], "takes a list"),
        ("xã", "notin", "Hà Tiên", "takes a list"),
        ("xã", "isnull", "maybe", "true or false"),
        ("xã", "exact", "x" * 10_001, "10000 characters"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused(
    communes: Table, column: str, operator: str, value: object, reason: str
) -> None:
    with pytest.raises(InvalidInput, match=reason):
        names(communes, Filter(column, Operator(operator), value))


def test_what_is_sent_is_never_run(communes: Table) -> None:
    assert names(communes, Filter("xã", Operator.EXACT, "' OR TRUE --")) == []
    with pytest.raises(InvalidInput):
        names(communes, sort=(SortKey('xã" DESC; --'),))


def test_empty_cells_come_last_in_both_directions(communes: Table) -> None:
    upward = names(communes, sort=(SortKey("số dân"),))
    downward = names(communes, sort=(SortKey("số dân", descending=True),))
    assert upward == ["Kiên  Hải", "Mỹ Hòa", None, "Hà Tiên", "mỹ hoà hưng"]
    assert downward == ["Hà Tiên", "Mỹ Hòa", None, "Kiên  Hải", "mỹ hoà hưng"]


def test_a_page_says_how_many_rows_there_are_and_whether_more_come(communes: Table) -> None:
    page = fetch_page(communes, RowQuery(Selection(("số dân", "xã")), first=2))
    assert [column.name for column in page.columns] == ["số dân", "xã"]
    assert page.rows == [(100, "Mỹ Hòa"), (None, "mỹ hoà hưng")]
    assert (page.total_count, page.has_next_page) == (5, True)


@pytest.mark.parametrize("first", [0, -1, 1001])
def test_a_page_has_a_bounded_size(first: int) -> None:
    with pytest.raises(InvalidInput, match="1000"):
        RowQuery(first=first)


def test_filters_on_one_column_add_up(communes: Table) -> None:
    above, below = Filter("số dân", Operator.GREATER, 60), Filter("số dân", Operator.STRICTLY_LESS, 300)
    assert names(communes, above, below) == ["Mỹ Hòa", None]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("MY", ["Mỹ Hòa", "mỹ hoà hưng"]),
        ("hưng mỹ", ["mỹ hoà hưng"]),
        ("ha", ["Hà Tiên", "Kiên  Hải"]),
        ("tiên an giang", []),
        ("  ", ["Mỹ Hòa", "mỹ hoà hưng", "Hà Tiên", "Kiên  Hải", None]),
    ],
)
def test_a_search_finds_rows_with_every_word_whatever_its_marks(
    communes: Table, search: str, found: list[object]
) -> None:
    page = fetch_page(communes, RowQuery(Selection(("xã",), search=search)))
    assert [row[0] for row in page.rows] == found
    assert page.total_count == count_rows(communes, Selection(search=search)) == len(found)


def test_a_search_has_a_bound(communes: Table) -> None:
    with pytest.raises(InvalidInput, match="20 words"):
        Selection(search="a " * 21)
    with pytest.raises(InvalidInput, match="no text column"):
        fetch_page(replace(communes, columns=communes.columns[1:]), RowQuery(Selection(search="a")))


def test_a_cursor_of_another_order_list_or_table_is_refused(communes: Table) -> None:
    cursor = fetch_page(communes, RowQuery(first=1)).end_cursor
    for table, selection in [
        (communes, Selection(sort=(SortKey("xã"),))),
        (communes, Selection(filters=(Filter("đảo", Operator.EXACT, True),))),
        (communes, Selection(search="a")),
        (replace(communes, path=communes.path.with_stem("other")), Selection()),
    ]:
        with pytest.raises(InvalidCursor):
            fetch_page(table, RowQuery(selection, after=cursor))


def test_a_cursor_signed_with_another_key_is_refused(communes: Table) -> None:
    ours = replace(communes, terms=Terms(cursor_key=b"ours"))
    cursor = fetch_page(ours, RowQuery(first=1)).end_cursor
    assert fetch_page(ours, RowQuery(first=4, after=cursor)).rows[0][0] == "mỹ hoà hưng"
    with pytest.raises(InvalidCursor):
        fetch_page(replace(communes, terms=Terms(cursor_key=b"theirs")), RowQuery(after=cursor))


@given(cursor=st.text(max_size=30))
def test_a_cursor_nobody_gave_is_refused(cursor: str) -> None:
    table = Table(Path("any.parquet"), 10, ())
    with pytest.raises(InvalidCursor):
        fetch_page(table, RowQuery(after=cursor))


CELLS = st.sampled_from([None, "1", "2", "10", "a", "Đ"])


@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=12),
    sort=st.lists(st.builds(SortKey, st.sampled_from("ab"), st.booleans()), max_size=3).map(tuple),
    first=st.integers(1, 5),
)
def test_paging_gives_each_row_once_and_in_order(
    keep: Callable[..., Table],
    rows: list[tuple[str | None, str | None]],
    sort: tuple[SortKey, ...],
    first: int,
) -> None:
    a, b = zip(*rows, strict=True)
    table = keep({"id": ("BIGINT", range(len(rows))), "a": ("VARCHAR", a), "b": ("VARCHAR", b)})
    selection = Selection(sort=sort)
    paged: list[tuple[object, ...]] = []
    after, more = None, True
    while more:
        page = fetch_page(table, RowQuery(selection, first, after))
        assert len(page.rows) <= first
        paged, after, more = paged + page.rows, page.end_cursor, page.has_next_page
    assert paged == fetch_page(table, RowQuery(selection, 100)).rows
    assert sorted(row[0] for row in paged) == list(range(len(rows)))
    assert_in_order([row[1:] for row in paged], sort)


def assert_in_order(rows: list[tuple[object, ...]], sort: tuple[SortKey, ...]) -> None:
    for key in sort[:1]:
        cells = [row["ab".index(key.column)] for row in rows]
        filled = [cell for cell in cells if cell is not None]
        assert cells[: len(filled)] == filled
        assert all((a >= b) if key.descending else (a <= b) for a, b in pairwise(filled))  # type: ignore[operator]
