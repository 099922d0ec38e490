from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app


@pytest.fixture
def reader(amended: Services) -> TestClient:
    return TestClient(create_app(amended.settings, follows=False), follow_redirects=False)


@pytest.mark.parametrize(
    ("address", "banner"),
    [
        ("/vi/thu-tuc/khai-sinh/v1/", "Bạn đang đọc phiên bản cũ."),
        ("/en/procedures/khai-sinh/v2/", "You are reading an old version."),
    ],
)
def test_an_old_version_has_a_page_that_says_what_it_is(
    reader: TestClient, address: str, banner: str
) -> None:
    page = reader.get(address)
    assert page.status_code == 200
    assert banner in page.text
    assert page.headers["X-Robots-Tag"] == "noindex"


def test_the_version_of_today_is_the_procedure_itself(reader: TestClient) -> None:
    answer = reader.get("/vi/thu-tuc/khai-sinh/v3/")
    assert (answer.status_code, answer.headers["location"]) == (302, "/vi/thu-tuc/khai-sinh/")


@pytest.mark.parametrize("address", ["/vi/thu-tuc/khai-sinh/v9/", "/vi/thu-tuc/khong-co/v1/"])
def test_what_never_was_published_is_not_found(reader: TestClient, address: str) -> None:
    assert reader.get(address, headers={"Accept": "application/json"}).status_code == 404
