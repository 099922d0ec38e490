from __future__ import annotations

from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app


def test_a_portal_with_pages_is_well(client: TestClient) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_portal_without_pages_yet_says_so(services: Services) -> None:
    with TestClient(create_app(services.settings, follows=False)) as client:
        assert client.get("/health").status_code == 503
        answer = client.get("/vi/", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.json()["code"]) == (503, "UNAVAILABLE")
