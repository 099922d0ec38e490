from __future__ import annotations

import gzip

import brotli
import pytest
from starlette.testclient import TestClient

NEWS = "/vi/tin-tuc/do-thi-thong-minh-gom-nhung-phan-viec-gi/"
OLD_DATASET = "/vi/du-lieu/chuyen-doi-dia-chi-an-giang/"


@pytest.mark.parametrize(
    ("language", "home"),
    [("", "/vi/"), ("en-US,en;q=0.9", "/en/"), ("fr", "/vi/"), ("km", "/vi/"), ("*", "/vi/")],
)
def test_the_front_door_leads_to_the_language_of_the_browser(
    client: TestClient, language: str, home: str
) -> None:
    answer = client.get("/", headers={"Accept-Language": language})
    assert (answer.status_code, answer.headers["Location"]) == (302, home)
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_page_comes_in_the_smallest_form_the_browser_takes(client: TestClient) -> None:
    plain = client.get(NEWS, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    for encoding, decompress in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        with client.stream("GET", NEWS, headers={"Accept-Encoding": encoding}) as answer:
            assert answer.headers["Content-Encoding"] == encoding
            assert "Accept-Encoding" in answer.headers["Vary"]
            assert decompress(b"".join(answer.iter_raw())) == plain.content
    with client.stream("GET", NEWS, headers={"Accept-Encoding": "gzip, deflate, br"}) as answer:
        assert answer.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize("accepted", ["br;q=0, gzip", "gzip;q=1.0, br;q=0"])
def test_a_form_that_the_browser_refuses_is_not_sent(client: TestClient, accepted: str) -> None:
    with client.stream("GET", NEWS, headers={"Accept-Encoding": accepted}) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"


def test_an_unchanged_page_is_not_sent_again(client: TestClient) -> None:
    tag = client.get(NEWS).headers["ETag"]
    answer = client.get(NEWS, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag)


def test_head_has_the_headers_and_no_body(client: TestClient) -> None:
    head, got = client.head(NEWS), client.get(NEWS)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == got.headers["ETag"]


def test_a_page_without_its_slash_is_led_to_it(client: TestClient) -> None:
    answer = client.get(NEWS.rstrip("/"))
    assert (answer.status_code, answer.headers["Location"].removeprefix("http://testserver")) == (308, NEWS)


def test_an_old_slug_redirects_to_the_new(client: TestClient) -> None:
    answer = client.get(OLD_DATASET)
    assert answer.status_code == 301
    assert client.get(answer.headers["Location"]).status_code == 200


def test_an_asset_keeps_for_ever(client: TestClient) -> None:
    page = client.get("/vi/").text
    start = page.index("/assets/")
    answer = client.get(page[start : page.index('"', start)])
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/vi/khong-co/",
        "/manifest.json",
        "/cursor",
        "/.cursor",
        "/vi/../../portal.db",
        "/..%2f..%2fportal.db",
        "/vi/%2e%2e/%2e%2e/%2e%2e/portal.db",
        "/%2fetc/passwd",
        "//vi/tin-tuc",
        "/vi/%00/",
        "/vi/\\..\\..\\portal.db",
        "/vi/" + "a" * 300 + "/",
        "/vi/" + "a/" * 3000,
    ],
)
def test_what_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_browser_is_shown_a_page_in_its_language(client: TestClient, language: str) -> None:
    answer = client.get(f"/{language}/khong-co/", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")
    assert f'<html lang="{language}"' in answer.text


def test_a_method_that_an_address_does_not_take_is_named(client: TestClient) -> None:
    answer = client.delete("/graphql", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.json()["title"]) == (
        405,
        "This address does not take the method DELETE.",
    )
