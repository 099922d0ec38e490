"""The sample portal, asked through CKAN's API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

Ask = Callable[..., Any]


@pytest.fixture
def ask(client: TestClient) -> Ask:
    """Calls an action by POST and returns its result."""

    def ask(name: str, /, **parameters: Any) -> Any:
        answer = client.post(f"/api/3/action/{name}", json=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()["result"]

    return ask


@pytest.fixture
def refuse(client: TestClient) -> Ask:
    """Calls an action that says no, and returns its status and its error."""

    def refuse(name: str, /, **parameters: Any) -> Any:
        answer = client.post(f"/api/3/action/{name}", json=parameters)
        body = answer.json()
        assert body["success"] is False
        assert "result" not in body
        return answer.status_code, body["error"]

    return refuse
