from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import col, select

from portal.api import Services, execute, load_operation
from portal.database import Database, migrate
from portal.entities import AREA, CONTENT_TYPES, NEWS, PROCEDURE, TOPIC, Change
from portal.projections import follow_once, make_projections
from portal.publishing import publish, save, writing

FILTERED = """{
  procedures(filter: {audience: ["citizen"], area: ["91"], topic: ["y-te"]}) { totalCount }
  news(first: 1, order: OLDEST) { totalCount pageInfo { hasNextPage } edges { node { slug } } }
}"""
CONTENT: list[tuple[Any, str, dict[str, Any]]] = [
    (TOPIC, "y-te", {"title": {"vi": "Y tế", "en": "Health"}}),
    (AREA, "tinh", {"title": "Tỉnh", "code": "91", "official_code": "91", "level": "province"}),
    (
        PROCEDURE,
        "cap-the",
        {
            "title": "Cấp thẻ",
            "code": "1.000001",
            "levels": ["commune"],
            "audiences": ["citizen"],
            "topics": ["y-te"],
            "areas": ["91"],
        },
    ),
    (NEWS, "mot", {"title": "Một", "topics": ["y-te"], "areas": ["91"]}),
    (NEWS, "hai", {"title": "Hai", "topics": ["y-te"], "tags": ["nước"]}),
]


@pytest.fixture
def on_postgresql(services: Services, postgresql: Database) -> Services:
    """A portal whose entries are in PostgreSQL; everything else is as always."""
    migrate(postgresql)
    served = replace(services, database=postgresql)
    with writing(postgresql, author="test") as writer:
        for kind, slug, content in CONTENT:
            publish(writer, kind, save(writer, kind, slug, content))
    return served


def test_the_same_code_writes_lists_and_builds_on_postgresql(on_postgresql: Services) -> None:
    assert read_log(on_postgresql) == list(range(1, 2 * len(CONTENT) + 1))
    follow_once(list(make_projections(on_postgresql).values()))
    answer = execute(on_postgresql, FILTERED)
    assert answer.errors == []
    assert answer.data == {
        "procedures": {"totalCount": 1},
        "news": {
            "totalCount": 2,
            "pageInfo": {"hasNextPage": True},
            "edges": [{"node": {"slug": "mot"}}],
        },
    }
    for kind in CONTENT_TYPES.values():
        listed = execute(on_postgresql, load_operation(f"{kind.name}_list"))
        assert not listed.errors
    site = on_postgresql.settings.site / "current"
    assert (site / "vi/tin-tuc/hai/index.html").exists()


def read_log(services: Services) -> list[int]:
    with services.database.reading() as session:
        return [change.seq or 0 for change in session.exec(select(Change).order_by(col(Change.seq)))]
