from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import col, select

from portal.api import Services
from portal.entities import DOCUMENT, Change
from portal.publishing import publish, save, writing
from portal.static_site import Job, plan_changes

Do = Callable[..., None]
OLD = {"title": "Cũ", "number": "61/2018/NĐ-CP"}
NEW = {"title": "Mới", "number": "118/2025/NĐ-CP"}
REPLACES = {"relations": [{"kind": "replaces", "number": "61/2018/NĐ-CP"}]}


def add(services: Services, slug: str, content: dict[str, Any]) -> None:
    with writing(services.database, author="test") as writer:
        publish(writer, DOCUMENT, save(writer, DOCUMENT, slug, content))


def newest(services: Services) -> int:
    with services.database.reading() as session:
        return len(session.exec(select(Change)).all())


def plan(services: Services, since: int) -> set[Job]:
    with services.database.reading() as session:
        changes = session.exec(select(Change).where(col(Change.seq) > since)).all()
        return plan_changes(session, changes) or set()


@pytest.fixture
def library(services: Services, add_news: Do) -> Services:
    """A decree that a news item cites."""
    add(services, "cu", OLD)
    add_news("mot", body="Theo Nghị định số 61/2018/NĐ-CP.")
    return services


def test_an_entry_touches_the_documents_that_it_cites(library: Services, add_news: Do) -> None:
    since = newest(library)
    add_news("hai", body="Theo Nghị định số 61/2018/NĐ-CP.")
    assert {Job("document", "cu"), Job("document_review")} <= plan(library, since)


def test_and_those_that_it_cites_no_more(library: Services, add_news: Do) -> None:
    since = newest(library)
    add_news("mot", body="Không dẫn gì.")
    assert Job("document", "cu") in plan(library, since)


def test_a_document_that_replaces_another_touches_all_that_cites_that(library: Services) -> None:
    since = newest(library)
    add(library, "moi", NEW | REPLACES)
    assert {Job("document", "moi"), Job("document", "cu"), Job("news", "mot")} <= plan(library, since)


def test_a_relation_taken_back_touches_them_too(library: Services) -> None:
    add(library, "moi", NEW | REPLACES)
    since = newest(library)
    add(library, "moi", NEW)
    assert {Job("document", "cu"), Job("news", "mot")} <= plan(library, since)


def test_news_that_cite_nothing_touch_no_document(library: Services, add_news: Do) -> None:
    since = newest(library)
    add_news("ba")
    assert not any(job.name.startswith("document") for job in plan(library, since))
