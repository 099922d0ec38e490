from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from portal.search import PROCEDURE_FACETS
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


def test_other_words_are_named_with_their_reason_and_a_way_to_do_without(client: TestClient) -> None:
    page = client.get(SEARCH, params={"q": "ĐTTM"}).text
    assert "ĐTTM: viết tắt của đô thị thông minh" in page
    assert 'href="/vi/tim-kiem/?q=%C4%90TTM&amp;exact=1"' in page
    exact = client.get(SEARCH, params={"q": "ĐTTM", "exact": "1"}).text
    assert "viết tắt của" not in exact
    assert 'href="/vi/tim-kiem/?q=%C4%90TTM"' in exact


def test_a_loosened_answer_links_the_nearest_question_and_names_what_it_lacks(client: TestClient) -> None:
    page = client.get(SEARCH, params={"q": "đăng ký kết hôn zzzz", "type": "procedure"}).text
    assert f'href="{SEARCH}?{urlencode({"q": "đăng ký kết hôn"})}&amp;type=procedure"' in page
    assert "<s>zzzz</s>" in page


def test_a_misspelling_is_answered_with_what_may_be_meant(client: TestClient) -> None:
    page = client.get(SEARCH, params={"q": "ddoo thij thong minh", "type": "news"}).text
    assert f'href="{SEARCH}?{urlencode({"q": "đô thị thông minh"})}&amp;type=news"' in page


def test_what_was_typed_as_a_filter_can_be_taken_away(client: TestClient) -> None:
    page = client.get(SEARCH, params={"q": "năm:2026 khám bệnh", "topic": "y-te"}).text
    assert f'href="{SEARCH}?{urlencode({"q": "khám bệnh"})}&amp;topic=y-te"' in page
    assert f'href="{SEARCH}?{urlencode({"q": "năm:2026 khám bệnh"})}"' in page


def test_a_filter_without_hits_can_be_taken_away(client: TestClient) -> None:
    page = client.get(SEARCH, params={"q": "zzzz", "year": "1999", "sort": "title"}).text
    assert f'href="{SEARCH}?q=zzzz&amp;sort=title"' in page
    assert f'href="{SEARCH}?q=zzzz"' in page


def test_more_hits_keep_the_question(client: TestClient) -> None:
    page = client.get(SEARCH, params={"q": "an giang", "sort": "title"}).text
    more = re.search(r'href="([^"]*&amp;after=[^"]+)"', page)
    assert more
    following = client.get(more[1].replace("&amp;", "&"))
    assert following.status_code == 200
    assert f'href="{SEARCH}?q=an+giang&amp;sort=title"' in following.text


def test_the_form_is_read_with_its_blanks_left_out() -> None:
    query = read_query(QueryParams("q= a &type=news&type=&topic=x&exact=on&after="))
    assert query == {
        "q": "a",
        "exact": "1",
        "from": "",
        "until": "",
        "type": ["news"],
        "topic": ["x"],
        "agency": [],
        "area": [],
        "year": [],
        "format": [],
        "licence": [],
        **{facet: [] for facet in PROCEDURE_FACETS},
        "sort": "relevance",
        "after": None,
    }
