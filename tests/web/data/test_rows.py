from __future__ import annotations

import csv
import io
import json
from typing import Any

import openpyxl
import pytest
from starlette.testclient import TestClient

from portal.tabular import FORMATS

ROWS = "/data/san-luong/lua"


def rows(reader: TestClient, query: str, path: str = f"{ROWS}.csv") -> list[list[str]]:
    answer = reader.get(f"{path}?{query}")
    assert answer.status_code == 200, answer.text
    found = list(csv.reader(io.StringIO(answer.text, newline="")))[1:]
    assert answer.headers.get("X-Row-Count", str(len(found))) == str(len(found))
    return found


def test_rows_are_those_of_the_newest_version_unless_one_is_named(reader: TestClient) -> None:
    assert len(rows(reader, "")) == len(rows(reader, "", f"{ROWS}/v2.csv")) == 4
    assert len(rows(reader, "", f"{ROWS}/v1.csv")) == 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("columns=Xã&năm__exact=2025", [["Hà Tiên"], ["Kiên, Hải"]]),
        ("columns=Xã&năm__exact=2025&sản lượng__greater=5", [["Hà Tiên"]]),
        (
            "columns=Xã,năm&sort=-năm,Xã&Xã__differs=Mỹ Hòa",
            [["Hà Tiên", "2025"], ["Kiên, Hải", "2025"], ["Hà Tiên", "2024"]],
        ),
        ('columns=năm&Xã__in=Mỹ Hòa,"Kiên, Hải"', [["2024"], ["2025"]]),
        ("columns=Xã&ghi chú__isnull=false&Xã__contains=my hoa", [["Mỹ Hòa"]]),
        ("columns=Xã&q=HA so", [["Hà Tiên"]]),
        ("columns=Xã&Xã__exact=không có", []),
        ("group=năm&sum=sản lượng&count=ghi chú", [["2024", "2", "17.5", "1"], ["2025", "2", "12.25", "1"]]),
        ("group=Xã&sort=-count,Xã&năm__exact=2024", [["Hà Tiên", "1"], ["Mỹ Hòa", "1"]]),
        ("distinct=Xã", [["Hà Tiên", "2"], ["Kiên, Hải", "1"], ["Mỹ Hòa", "1"]]),
        ("min=năm&max=năm", [["4", "2024", "2025"]]),
    ],
)
def test_an_address_asks_for_rows_or_groups(reader: TestClient, query: str, found: list[list[str]]) -> None:
    assert rows(reader, query) == found


@pytest.mark.parametrize("name", [form.name for form in FORMATS if form.name != "geojson"])
def test_rows_come_in_every_format(reader: TestClient, name: str) -> None:
    answer = reader.get(f"{ROWS}.{name}?năm__exact=2025")
    form = next(form for form in FORMATS if form.name == name)
    assert (answer.status_code, answer.headers["X-Row-Count"]) == (200, "2")
    assert answer.headers["Content-Type"] == form.media_type
    suffix = "-excel" if name == "excel" else ""
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="san-luong-lua-v2{suffix}{form.ending}"'
    )
    assert answer.content


def test_geometry_comes_as_geojson(reader: TestClient) -> None:
    answer = reader.get("/data/san-luong/noi.geojson")
    assert answer.headers["Content-Type"] == "application/geo+json"
    [feature] = answer.json()["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [105.1, 10.5]}
    assert feature["properties"] == {"tên": "Mỹ Hòa"}
    assert reader.get(f"{ROWS}.geojson").status_code == 400


def test_formulas_are_made_harmless_for_excel(reader: TestClient) -> None:
    content = reader.get(f"{ROWS}.excel?columns=ghi chú&năm__exact=2024").content
    assert content.startswith("\ufeffghi chú\r\n'=1+1\r\n".encode())


@pytest.mark.parametrize(("locale", "title"), [("vi", "Tên xã"), ("en", "Commune")])
def test_a_workbook_calls_columns_as_the_publisher_does(reader: TestClient, locale: str, title: str) -> None:
    content = reader.get(f"{ROWS}.xlsx?locale={locale}").content
    assert openpyxl.load_workbook(io.BytesIO(content)).active["A1"].value == title


def test_pages_of_rows_lead_from_one_to_the_next(reader: TestClient) -> None:
    found: list[Any] = []
    path = f"{ROWS}.json?first=3&sort=-năm&columns=Xã,sản lượng"
    while path:
        answer = reader.get(path)
        page = answer.json()
        found += page["rows"]
        assert page["totalCount"] == 4
        link = answer.headers.get("Link", "")
        assert ('rel="next"' in link) == page["hasNextPage"]
        path = link.partition(">")[0].removeprefix("<") if page["hasNextPage"] else ""
    assert found == json.loads(reader.get(f"{ROWS}.json?sort=-năm&columns=Xã,sản lượng").text)
    assert page["columns"] == [
        {"name": "Xã", "type": "text", "unit": ""},
        {"name": "sản lượng", "type": "decimal", "unit": ""},
    ]


def test_pages_of_groups_have_numbers(reader: TestClient) -> None:
    page = reader.get(f"{ROWS}.json?group=năm&avg=sản lượng&first=1").json()
    assert page["rows"] == [{"năm": 2024, "count": 2, "avg(sản lượng)": 8.75}]
    assert (page["totalCount"], page["hasNextPage"]) == (2, True)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("limit=5", "limit"),
        ("xa__exact=5", "xa"),
        ("năm__exact=nay", "nay"),
        ("sort=xa", "xa"),
        ("columns=xa", "xa"),
        ("first=0", "first"),
        ("first=101", "100"),
        ("first=5&after=abc", "trang"),
        ("group=năm&sum=Xã", "Xã"),
    ],
)
def test_what_cannot_be_understood_is_a_problem_that_names_it(
    reader: TestClient, query: str, reason: str
) -> None:
    answer = reader.get(f"{ROWS}.json?{query}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    assert reason in answer.json()["title"]


def test_only_json_has_pages(reader: TestClient) -> None:
    assert reader.get(f"{ROWS}.csv?first=5").status_code == 400
    assert reader.get(f"{ROWS}.exe").status_code == 400


def test_a_table_of_another_name_is_not_there(reader: TestClient) -> None:
    assert reader.get(f"{ROWS}.csv?table=khac").status_code == 404


@pytest.mark.parametrize("query", ["", "năm__exact=2025", "first=2"])
def test_an_unchanged_answer_is_not_sent_again(reader: TestClient, query: str) -> None:
    tag = reader.get(f"{ROWS}.json?{query}").headers["ETag"]
    again = reader.get(f"{ROWS}.json?{query}", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    other = reader.get(f"{ROWS}.json?sort=năm&{query}", headers={"If-None-Match": tag})
    assert other.status_code == 200


def test_head_has_the_headers_and_no_body(reader: TestClient) -> None:
    answer = reader.head(f"{ROWS}.csv?năm__exact=2025")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["X-Row-Count"] == "2"
    assert answer.headers["ETag"] == reader.get(f"{ROWS}.csv?năm__exact=2025").headers["ETag"]


def test_other_sites_may_read_rows_and_their_headers(reader: TestClient) -> None:
    headers = reader.get(f"{ROWS}.csv", headers={"Origin": "https://example.org"}).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "X-Row-Count" in headers["Access-Control-Expose-Headers"]
