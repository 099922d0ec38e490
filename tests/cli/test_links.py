from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.cli import links
from portal.entities import DATASET
from portal.publishing import publish, save, writing
from portal.quality import read_checks
from portal.settings import Settings

ALIVE, DEAD = "https://a.example/", "https://b.example/x"


@pytest.fixture
def linked(services: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Two datasets with three links, of which one leads inside the network."""
    content = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual"}
    resource = {"slug": "lien-ket", "title": "Liên kết", "kind": "link", "url": "http://127.0.0.1/x"}
    with writing(services.database, author="test") as writer:
        for slug, given in (
            ("mot", {"contact": {"url": "http://10.0.0.1/"}}),
            ("hai", {"resources": [resource], "contact": {"url": "http://10.0.0.1/"}}),
        ):
            publish(writer, DATASET, save(writer, DATASET, slug, content | given))
    return services


def test_dead_links_are_named_with_their_datasets_and_fail(linked: Services, run: Callable[..., Any]) -> None:
    result = run("check", "links")
    assert result.exit_code == 1
    assert "http://127.0.0.1/x" in result.output
    assert "hai, mot" in result.output.replace("mot, hai", "hai, mot")
    assert "0 alive, 0 unsure, 2 dead" in result.output
    with linked.database.reading() as session:
        found = read_checks(session, ["http://127.0.0.1/x", "http://10.0.0.1/"])
    assert {check.reason for check in found.values()} == {"inside"}


def test_a_portal_without_links_passes_and_forgets_old_checks(
    linked: Services, run: Callable[..., Any]
) -> None:
    run("check", "links")
    with writing(linked.database, author="test") as writer:
        for slug in ("mot", "hai"):
            save(writer, DATASET, slug, {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual"})
    for slug in ("mot", "hai"):
        run("publish", f"dataset/{slug}")
    result = run("check", "links")
    assert result.exit_code == 0
    with linked.database.reading() as session:
        assert not read_checks(session, ["http://127.0.0.1/x"])


def test_the_guest_names_the_portal(settings: Settings) -> None:
    assert links.open_visitor(settings).agent.endswith("(+http://127.0.0.1:8000)")
