from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep

from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app
from portal.settings import Settings


def test_a_server_follows_the_log_while_it_serves(services: Services, add_news: Callable[..., None]) -> None:
    settings = Settings(home=services.settings.home, follow_interval=0.01, _env_file=None)
    add_news("mot")
    with TestClient(create_app(settings)) as client:
        end = monotonic() + 20
        while client.get("/vi/tin-tuc/mot/").status_code != 200 and monotonic() < end:
            sleep(0.05)
        assert client.get("/vi/tin-tuc/mot/").status_code == 200
