from __future__ import annotations

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from portal.web.search_page import read_query

SEARCH = "/vi/tim-kiem/"


def test_words_without_marks_find_a_page_that_is_there(client: TestClient) -> None:
    answer = client.get(SEARCH, params={"q": "do thi thong minh"})
    path = "/vi/tin-tuc/do-thi-thong-minh-gom-nhung-phan-viec-gi/"
    assert answer.status_code == 200
    assert f'href="{path}"' in answer.text
    assert "<mark>" in answer.text
    assert client.get(path).status_code == 200


def test_the_empty_form_is_a_page(client: TestClient) -> None:
    for path in (SEARCH, "/en/search/"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "<form" in answer.text
        assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "a", "from": "hom qua"},
        {"q": "a", "until": "2026-02-30"},
        {"q": "a", "after": "x"},
        {"q": "a", "after": "=" * 400},
        {"q": "x" * 501},
        {"q": "a", "topic": ["x"] * 101},
        {"q": "a", "topic": "\x00"},
    ],
)
def test_a_question_that_cannot_be_is_explained_on_the_page(
    client: TestClient, parameters: dict[str, str | list[str]]
) -> None:
    answer = client.get(SEARCH, params=parameters)
    assert answer.status_code == 400
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "<form" in answer.text


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": '"><script>alert(1)</script>'},
        {"q": "a", "from": '"><script>alert(1)</script>'},
        {"q": "a", "sort": '"><script>alert(1)</script>'},
        {"q": "a", "type": '"><script>alert(1)</script>'},
    ],
)
def test_what_was_typed_cannot_become_markup(client: TestClient, parameters: dict[str, str]) -> None:
    assert "<script>alert" not in client.get(SEARCH, params=parameters).text


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": "khongcotunaynhuthenay"},
        {"type": "khong-co"},
        {"q": "a", "sort": "khong-co"},
        {"from": "0001-01-01", "until": "9999-12-31"},
        {"q": "*"},
        {"q": "AND OR NOT ( ["},
    ],
)
def test_any_other_question_has_an_answer(client: TestClient, parameters: dict[str, str]) -> None:
    assert client.get(SEARCH, params=parameters).status_code == 200


def test_facets_are_plain_fields_that_narrow_the_hits(client: TestClient) -> None:
    whole = client.get(SEARCH, params={"q": "an giang"}).text
    news = client.get(SEARCH, params={"q": "an giang", "type": "news"}).text
    assert whole != news
    assert 'value="news"' in whole


def test_the_form_is_read_with_its_blanks_left_out() -> None:
    query = read_query(QueryParams("q= a &type=news&type=&topic=x&after="))
    assert query == {
        "q": "a",
        "from": "",
        "until": "",
        "type": ["news"],
        "topic": ["x"],
        "agency": [],
        "area": [],
        "sort": "relevance",
        "after": None,
    }
