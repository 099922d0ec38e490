from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

Ask = Callable[..., Any]
COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
RICE = "dien-tich-nang-suat-san-luong-lua-theo-vu"


@pytest.fixture
def table(ask: Ask) -> str:
    """The table of communes: 102 rows."""
    return str(ask("package_show", id=COMMUNES)["resources"][0]["id"])


@pytest.fixture
def search(ask: Ask, table: str) -> Ask:
    """Searches the table of communes."""
    return lambda **asked: ask("datastore_search", resource_id=table, **asked)


def follow(client: TestClient, found: dict[str, Any]) -> dict[str, Any]:
    """Go to the next page by its link."""
    answer: dict[str, Any] = client.get(found["_links"]["next"]).json()["result"]
    return answer


def test_the_first_hundred_rows_come_in_the_order_of_the_file(search: Ask) -> None:
    found = search()
    assert (len(found["records"]), found["total"], found["limit"]) == (100, 102, 100)
    assert [row["_id"] for row in found["records"]] == list(range(1, 101))
    assert [row["_id"] for row in search(offset=100)["records"]] == [101, 102]
    assert search(offset=1000)["records"] == search(limit=0)["records"] == []


def test_fields_say_what_they_hold_and_what_they_mean(search: Ask) -> None:
    fields = {field["id"]: field for field in search(limit=0)["fields"]}
    assert next(iter(fields)) == "_id"
    assert fields["_id"]["type"] == "int"
    assert {field["type"] for field in fields.values()} <= {
        "int",
        "text",
        "numeric",
        "int8",
        "timestamp",
        "date",
        "bool",
    }
    assert any(field.get("info", {}).get("label") for field in fields.values())


def test_chosen_fields_come_in_the_order_asked_for(search: Ask) -> None:
    names = [field["id"] for field in search(limit=0)["fields"]]
    wanted = [names[3], names[1]]
    for fields in (wanted, ",".join(wanted), f"{wanted[0]}, {wanted[1]}"):
        found = search(fields=fields, limit=1)
        assert list(found["records"][0]) == [field["id"] for field in found["fields"]] == wanted


def test_filters_are_values_or_lists_of_them(search: Ask) -> None:
    rows = search()["records"]
    name, kind = rows[0]["ten_xa"], rows[0]["loai"]
    assert [row["_id"] for row in search(filters={"ten_xa": name})["records"]] == [1]
    of_kind = search(filters={"loai": [kind]}, limit=1)
    assert len(of_kind["records"]) == 1 < of_kind["total"] < 102
    assert [row["_id"] for row in search(filters={"_id": [3, 5]})["records"]] == [3, 5]
    assert search(filters='{"_id": 3}')["total"] == 1
    assert search(filters={"ten_xa": None})["total"] == 0


def test_words_are_found_without_marks_in_any_text_or_in_one(search: Ask) -> None:
    anywhere = search(q="rach gia")
    assert 0 < anywhere["total"] < 102
    in_name = search(q={"ten_xa": "rach gia"})
    assert 0 < in_name["total"] <= anywhere["total"]
    assert all("Rạch Giá" in row["ten_xa"] for row in in_name["records"])
    assert search(q='{"ten_xa": "rach gia"}')["records"] == in_name["records"]


def test_a_link_leads_from_page_to_page_to_the_last_row(client: TestClient, search: Ask) -> None:
    for asked in (
        {},
        {"sort": "ten_xa desc"},
        {"filters": {"loai": "xã"}, "sort": "loai, ten_xa"},
        {"sort": "_id desc"},
    ):
        whole = search(limit=1000, **asked)
        found, seen = search(limit=30, **asked), []
        while found["records"]:
            seen += found["records"]
            found = follow(client, found)
        assert seen == whole["records"]
        assert len(seen) == whole["total"]


def test_offsets_find_the_same_rows_as_links_whether_or_not_pages_were_read_in_order(search: Ask) -> None:
    for asked in ({"sort": "ten_xa"}, {"filters": {"loai": "xã"}}, {"q": "xa", "sort": "ten_xa desc"}):
        whole = search(limit=1000, **asked)["records"]
        for start in (50, 10, 20, 30, 0, 70, 200):
            assert search(limit=10, offset=start, **asked)["records"] == whole[start : start + 10]


def test_an_offset_far_into_a_sorted_table_is_refused_with_the_way_to_go(refuse: Ask, table: str) -> None:
    status, error = refuse("datastore_search", resource_id=table, sort="ten_xa", offset=200_000)
    assert (status, error["__type"]) == (409, "Validation Error")
    assert "_links.next" in error["offset"][0]


def test_the_links_carry_what_was_asked(client: TestClient, table: str) -> None:
    asked = {"resource_id": table, "filters": '{"loai": "xã"}', "limit": "5", "offset": "5"}
    links = client.get("/api/3/action/datastore_search", params=asked).json()["result"]["_links"]
    start, onward = (parse_qs(urlsplit(links[name]).query) for name in ("start", "next"))
    assert start["filters"] == onward["filters"] == ['{"loai": "xã"}']
    assert "offset" not in start
    assert onward["offset"] == ["10"]


def test_rows_come_as_objects_lists_csv_and_tsv_with_the_same_cells(ask: Ask) -> None:
    rice = ask("package_show", id=RICE)["resources"][0]["id"]
    forms = {
        form: ask("datastore_search", resource_id=rice, records_format=form)["records"]
        for form in ("objects", "lists", "csv", "tsv")
    }
    assert [list(row.values()) for row in forms["objects"]] == forms["lists"]
    texts = [["" if cell is None else str(cell) for cell in row] for row in forms["lists"]]
    assert list(csv.reader(io.StringIO(forms["csv"]))) == texts
    assert list(csv.reader(io.StringIO(forms["tsv"]), delimiter="\t")) == texts


def test_equal_rows_come_once_if_asked_for(search: Ask) -> None:
    found = search(fields="loai", distinct=True)
    kinds = [row["loai"] for row in found["records"]]
    assert sorted(kinds) == kinds == sorted(set(kinds))
    assert found["total"] == len(kinds) < 102
    assert search(fields=["loai"], distinct="true", sort="loai desc")["records"] == found["records"][::-1]
    assert search(fields="loai", distinct=True, limit=1, offset=1)["records"] == found["records"][1:2]
    assert search(fields=["_id", "loai"], distinct=True)["total"] == 102


def test_a_total_is_counted_only_if_wanted(search: Ask) -> None:
    assert "total" not in search(include_total=False)
    assert search()["total_was_estimated"] is False


@pytest.mark.parametrize(
    ("asked", "parameter", "reason"),
    [
        ({"fields": "khong_co"}, "fields", 'invalid value "khong_co"'),
        ({"sort": "khong_co desc"}, "sort", 'invalid value "khong_co"'),
        ({"sort": "ten_xa sideways"}, "sort", 'invalid value "ten_xa sideways"'),
        ({"filters": {"khong_co": 1}}, "filters", 'invalid value "khong_co"'),
        ({"filters": "[1]"}, "filters", "Not a JSON object"),
        ({"filters": "{"}, "filters", "Could not be parsed as valid JSON"),
        ({"filters": {"_id": "một"}}, "query", "một is not a value of _row, which is integer."),
        ({"filters": {"_id": {"gt": 1}}}, "filters", '"_id" must be a value or a list of values'),
        ({"q": {"khong_co": "a"}}, "q", 'invalid value "khong_co"'),
        ({"limit": -1}, "limit", "Must be a natural number"),
        ({"records_format": "xml"}, "records_format", "must be one of: objects, lists, csv, tsv"),
    ],
)
def test_what_the_table_cannot_answer_is_refused_with_the_reason(
    refuse: Ask, table: str, asked: dict[str, Any], parameter: str, reason: str
) -> None:
    status, error = refuse("datastore_search", resource_id=table, **asked)
    assert (status, error) == (409, {parameter: [reason], "__type": "Validation Error"})


def test_a_table_that_is_not_there_is_not_found(refuse: Ask) -> None:
    assert refuse("datastore_search", resource_id="a") == (
        404,
        {"__type": "Not Found Error", "message": 'Not found: Resource "a" was not found.'},
    )
    assert refuse("datastore_search")[1]["resource_id"] == ["Missing value"]


def test_every_resource_that_says_it_has_a_table_has_one(ask: Ask, refuse: Ask) -> None:
    for package in ask("current_package_list_with_resources"):
        for resource in package["resources"]:
            if resource["datastore_active"]:
                assert ask("datastore_search", resource_id=resource["id"], limit=1)["records"]
            else:
                assert refuse("datastore_search", resource_id=resource["id"])[0] == 404
