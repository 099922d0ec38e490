from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.i18n import Locale

ROWS = """query(
    $first: Int! = 20, $after: String, $where: [RowFilter!], $sort: [RowSort!], $columns: [String!]
) {
    dataset(slug: "danh-muc-xa-phuong-dac-khu-tinh-an-giang") { resource(slug: "danh-muc") {
        rows(first: $first, after: $after, where: $where, sort: $sort, columns: $columns) {
            columns { name type } rows totalCount pageInfo { hasNextPage endCursor }
        } } } }"""
Ask = Callable[..., Any]


def read(answer: Any) -> Any:
    return answer["dataset"]["resource"]["rows"]


def test_pages_of_rows_give_each_row_once(sample: Services, ask: Ask) -> None:
    page = read(ask(sample, ROWS, first=40, columns=["ma_xa"]))
    rows = page["rows"]
    while page["pageInfo"]["hasNextPage"]:
        page = read(ask(sample, ROWS, first=40, columns=["ma_xa"], after=page["pageInfo"]["endCursor"]))
        rows += page["rows"]
    assert len(rows) == len({code for (code,) in rows}) == page["totalCount"] == 102


def test_rows_are_filtered_and_sorted(sample: Services, ask: Ask) -> None:
    where = [{"column": "loai", "operator": "CONTAINS", "value": "dac khu"}]
    page = read(ask(sample, ROWS, where=where, sort=[{"column": "ten_xa"}], columns=["ten_xa", "loai"]))
    assert page["totalCount"] == 3
    assert page["rows"] == sorted(page["rows"])


def test_a_value_is_one_of_several(sample: Services, ask: Ask) -> None:
    first = read(ask(sample, ROWS, first=2, columns=["ma_xa"]))["rows"]
    where = [{"column": "ma_xa", "operator": "IN", "values": [str(code) for (code,) in first]}]
    assert read(ask(sample, ROWS, where=where))["totalCount"] == 2


def test_a_search_finds_words_in_any_text_column(sample: Services, ask: Ask) -> None:
    document = """{ dataset(slug: "danh-muc-xa-phuong-dac-khu-tinh-an-giang") { resource(slug: "danh-muc") {
        rows(search: "dac khu kien", columns: ["ten_xa", "loai"]) { rows totalCount } } } }"""
    page = read(ask(sample, document))
    assert page["totalCount"] == len(page["rows"]) > 0
    assert {kind for _, kind in page["rows"]} == {"đặc khu"}


def test_a_value_is_none_of_several(sample: Services, ask: Ask) -> None:
    where = [{"column": "loai", "operator": "NOTIN", "values": ["xã", "phường"]}]
    assert read(ask(sample, ROWS, where=where))["totalCount"] == 3


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"first": 101}, "101"),
        ({"after": "x"}, ""),
        ({"columns": ["khong_co"]}, "khong_co"),
        ({"sort": [{"column": "khong_co"}]}, "khong_co"),
        ({"where": [{"column": "khong_co", "value": "1"}]}, "khong_co"),
        ({"where": [{"column": "ma_xa"}]}, "'value'"),
        ({"where": [{"column": "ma_xa", "operator": "IN", "value": "1"}]}, "'values'"),
        ({"where": [{"column": "ma_xa", "operator": "NOTIN", "value": "1"}]}, "'values'"),
    ],
)
def test_what_does_not_fit_the_table_is_named(
    sample: Services, refuse: Ask, given: dict[str, Any], named: str
) -> None:
    error = refuse(sample, ROWS, Locale.EN, **given)
    assert error["extensions"]["status"] == 400
    assert named in error["message"]


def test_every_table_of_the_sample_can_be_queried(sample: Services, ask: Ask) -> None:
    document = (
        "{ datasets(first: 100) { edges { node { resources { file isTable rows { totalCount } } } } } }"
    )
    edges = ask(sample, document)["datasets"]["edges"]
    resources = [resource for edge in edges for resource in edge["node"]["resources"]]
    without = [each["file"] for each in resources if each["isTable"] != bool(each["rows"])]
    assert not without
