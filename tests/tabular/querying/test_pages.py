from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.errors import InvalidCursor, InvalidInput
from portal.tabular import Filter, Operator, RowQuery, Selection, SortKey, Table, fetch_page, ingest

COMMUNES = """xã,số dân,diện tích,lập,đảo
Mỹ Hòa,100,10.5,2025-07-01,false
mỹ hoà hưng,,20,2025-07-01,false
Hà Tiên,300,0.25,,true
"Kiên  Hải",50,,2024-01-15,true
,100,7,2023-03-03,
"""


@pytest.fixture
def communes(take_in: Callable[..., Table]) -> Table:
    return take_in(COMMUNES)


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


def test_a_cursor_of_another_order_list_or_table_is_refused(communes: Table) -> None:
    cursor = fetch_page(communes, RowQuery(first=1)).end_cursor
    other = Table(communes.path.with_stem("other"), communes.row_count, communes.columns)
    for table, selection in [
        (communes, Selection(sort=(SortKey("xã"),))),
        (communes, Selection(filters=(Filter("đảo", Operator.EXACT, True),))),
        (other, Selection()),
    ]:
        with pytest.raises(InvalidCursor):
            fetch_page(table, RowQuery(selection, after=cursor))


@given(cursor=st.text(max_size=30))
def test_a_cursor_nobody_gave_is_refused(cursor: str) -> None:
    table = Table(Path("any.parquet"), 10, ())
    with pytest.raises(InvalidCursor):
        fetch_page(table, RowQuery(after=cursor))


CELLS = st.sampled_from(["", "1", "2", "10", "a", "Đ"])


@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=12),
    sort=st.lists(st.builds(SortKey, st.sampled_from("ab"), st.booleans()), max_size=3).map(tuple),
    first=st.integers(1, 5),
)
def test_paging_gives_each_row_once_and_in_order(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str]],
    sort: tuple[SortKey, ...],
    first: int,
) -> None:
    folder = tmp_path_factory.getbasetemp()
    lines = "".join(f"{number},{a},{b}\n" for number, (a, b) in enumerate(rows))
    (folder / "paged.csv").write_text("id,a,b\n" + lines)
    table = ingest(folder / "paged.csv", "csv", folder / "paged.parquet")
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
