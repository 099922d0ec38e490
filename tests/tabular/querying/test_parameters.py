from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import InvalidInput
from portal.tabular import (
    Filter,
    Function,
    GroupQuery,
    Measure,
    Operator,
    Selection,
    SortKey,
    Table,
    distinct,
    parse_question,
    parse_selection,
)

COLUMNS = ["xã", "năm", "a__exact", "số dân", "a,b", "-x", 'q"', "q"]


@pytest.fixture(scope="module")
def table(keep: Callable[..., Table]) -> Table:
    return keep({name: ("VARCHAR", []) for name in COLUMNS})


def asked(table: Table, query: str) -> Selection | GroupQuery:
    return parse_question(table, parse_qsl(query, keep_blank_values=True))


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("xã__exact=Mỹ Hòa", [("xã", "exact", "Mỹ Hòa")]),
        (
            "năm__greater=2020&năm__strictly_less=2025",
            [("năm", "greater", "2020"), ("năm", "strictly_less", "2025")],
        ),
        ("a__exact__differs=1", [("a__exact", "differs", "1")]),
        ("số+dân__isnull=true", [("số dân", "isnull", "true")]),
        ("xã__in=a,b", [("xã", "in", ["a", "b"])]),
        ('xã__notin="a,b",c', [("xã", "notin", ["a,b", "c"])]),
        ("q__contains=a%26b", [("q", "contains", "a&b")]),
        ("xã__exact=a,b", [("xã", "exact", "a,b")]),
    ],
)
def test_a_filter_is_column_operator_value(
    table: Table, query: str, filters: list[tuple[str, str, object]]
) -> None:
    expected = tuple(Filter(column, Operator(operator), value) for column, operator, value in filters)
    assert asked(table, query) == Selection(filters=expected)


def test_columns_order_and_search_are_named(table: Table) -> None:
    question = asked(table, 'columns=xã,"a,b"&columns=năm&sort=-năm,xã&q=my hoa')
    sort = (SortKey("năm", descending=True), SortKey("xã"))
    assert question == Selection(("xã", "a,b", "năm"), (), sort, "my hoa")


def test_a_column_that_begins_with_a_minus_can_be_sorted_by(table: Table) -> None:
    assert asked(table, "sort=-x").sort == (SortKey("-x"),)
    assert asked(table, "sort=--x").sort == (SortKey("-x", descending=True),)


def test_groups_and_their_figures_are_named(table: Table) -> None:
    question = asked(table, "group=xã,năm&sum=số dân&avg=số dân&sort=-sum(số dân)&xã__exact=a&q=b")
    assert question == GroupQuery(
        ("xã", "năm"),
        (Measure(Function.SUM, "số dân"), Measure(Function.AVG, "số dân")),
        Selection(filters=(Filter("xã", Operator.EXACT, "a"),), search="b"),
        (SortKey("sum(số dân)", descending=True),),
    )
    assert asked(table, "distinct=xã&q=b") == distinct("xã", Selection(search="b"))
    assert asked(table, "max=năm") == GroupQuery((), (Measure(Function.MAX, "năm"),))


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("limit=5", "no parameter limit"),
        ("xã=5", "no parameter xã"),
        ("xã__like=5", "no parameter xã__like.*notin"),
        ("__exact=5", "no parameter __exact"),
        ("xa__exact=5", "no column xa"),
        ("_row__exact=1", "no column _row"),
        ('xã__in="a', "cannot be read"),
        ("columns=", "at least one column"),
        ("group=xã&columns=xã", "Leave out 'columns'"),
        ("distinct=xã,năm", "'distinct' takes one column"),
        ("distinct=xã&sum=năm", "'distinct' takes one column"),
    ],
)
def test_what_cannot_be_understood_is_named(table: Table, query: str, reason: str) -> None:
    def choose() -> None:
        question = asked(table, query)
        assert isinstance(question, Selection)
        question.chosen(table)

    with pytest.raises(InvalidInput, match=reason):
        choose()


def test_an_address_has_a_bound(table: Table) -> None:
    with pytest.raises(InvalidInput, match="200 parameters"):
        parse_question(table, [("q", "a")] * 201)


def test_rows_alone_may_be_asked_for(table: Table) -> None:
    assert parse_selection(table, [("q", "a")]) == Selection(search="a")
    with pytest.raises(InvalidInput, match="cannot be grouped"):
        parse_selection(table, [("group", "xã")])


@given(pairs=st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=4))
def test_nothing_else_than_a_refusal_comes_of_nonsense(table: Table, pairs: list[tuple[str, str]]) -> None:
    with suppress(InvalidInput):
        parse_question(table, pairs)
