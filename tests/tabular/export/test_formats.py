from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.errors import InvalidInput
from portal.tabular import (
    FORMATS,
    ColumnType,
    Filter,
    Operator,
    Selection,
    SortKey,
    Table,
    find_format,
    stream_rows,
)

CSV = (
    "tên,số,tiền,đúng,ngày,lúc\n"
    '"một, ""hai""",1,1.50,true,2025-07-01,2025-07-01T08:30\n'
    '"hai\ndòng",,100,FALSE,,2025-07-01T08:30:00.5\n'
    ",-3,0.125,,2024-02-29,\n"
)


EVERYTHING = Selection()


def export(table: Table, name: str, selection: Selection = EVERYTHING) -> str:
    return b"".join(stream_rows(table, selection, find_format(name))).decode()


def test_csv_follows_rfc_4180(take_in: Callable[..., Table]) -> None:
    assert export(take_in(CSV), "csv") == (
        "tên,số,tiền,đúng,ngày,lúc\r\n"
        '"một, ""hai""",1,1.5,true,2025-07-01,2025-07-01T08:30:00\r\n'
        '"hai\ndòng",,100,false,,2025-07-01T08:30:00.5\r\n'
        ",-3,0.125,,2024-02-29,\r\n"
    )


def test_json_has_typed_values(take_in: Callable[..., Table]) -> None:
    rows = json.loads(export(take_in(CSV), "json"), parse_float=Decimal)
    assert rows[0] == {
        "tên": 'một, "hai"',
        "số": 1,
        "tiền": Decimal("1.5"),
        "đúng": True,
        "ngày": "2025-07-01",
        "lúc": "2025-07-01T08:30:00",
    }
    assert rows[2]["tên"] is None


def test_any_heading_makes_a_column(take_in: Callable[..., Table]) -> None:
    headings = ['a"b', "c'd", "select", "{e}", "%s;--", "xã có dấu"]
    content = io.StringIO(newline="")
    csv.writer(content).writerows([headings, ["1", "x", "true", "2.5", "2025-07-01", ""]])
    assert export(take_in(content.getvalue()), "csv") == content.getvalue()


@pytest.mark.parametrize(("name", "content"), [("csv", "a\r\n"), ("json", "[]\n")])
def test_a_table_without_rows_is_a_whole_file(take_in: Callable[..., Table], name: str, content: str) -> None:
    assert export(take_in("a\n"), name) == content


def test_a_single_column_keeps_its_empty_cells(take_in: Callable[..., Table]) -> None:
    assert export(take_in('a\n""\nx\n'), "csv") == 'a\r\n""\r\nx\r\n'


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    value=st.integers(-5, 105),
    operator=st.sampled_from([Operator.LESS, Operator.STRICTLY_GREATER, Operator.DIFFERS]),
    descending=st.booleans(),
)
def test_the_same_selection_gives_the_same_rows_in_each_format(
    take_in: Callable[..., Table], value: int, operator: Operator, descending: bool
) -> None:
    table = take_in("x,y\n" + "".join(f"{n % 7 or ''},{n / 4}\n" for n in range(400)))
    assert table.column("y").type is ColumnType.DECIMAL
    selection = Selection(filters=(Filter("y", operator, value),), sort=(SortKey("x", descending),))
    from_csv = [tuple(row.values()) for row in csv.DictReader(io.StringIO(export(table, "csv", selection)))]
    from_json = json.loads(export(table, "json", selection), parse_float=str, parse_int=str)
    assert from_csv == [tuple(cell or "" for cell in row.values()) for row in from_json]


def test_a_long_table_comes_in_many_pieces(take_in: Callable[..., Table]) -> None:
    table = take_in("x\n" + "1\n" * 3500)
    for export_format in FORMATS:
        assert len(list(stream_rows(table, EVERYTHING, export_format))) >= 4


def test_an_export_goes_on_in_whatever_thread_asks_for_it(take_in: Callable[..., Table]) -> None:
    pieces = stream_rows(take_in("x\n" + "1\n" * 5000), EVERYTHING, FORMATS[0])
    with ThreadPoolExecutor(4) as pool:
        content = [pool.submit(next, pieces, b"").result() for _ in range(10)]
    assert b"".join(content).count(b"\n") == 5001


def test_an_export_can_be_left_half_way(take_in: Callable[..., Table]) -> None:
    pieces = stream_rows(take_in("x\n" + "1\n" * 5000), EVERYTHING, FORMATS[0])
    assert next(pieces) == b"x\r\n"
    next(pieces)
    del pieces


def test_a_wrong_selection_is_refused_before_the_first_piece(take_in: Callable[..., Table]) -> None:
    with pytest.raises(InvalidInput):
        stream_rows(take_in("x\n1\n"), Selection(("z",)), FORMATS[0])
    with pytest.raises(InvalidInput, match="csv, json"):
        find_format("xlsx")
