from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import NEWS, News, State
from portal.errors import Conflict, InvalidInput, NotFound
from portal.publishing import save, writing

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def draft(services: Services) -> None:
    with writing(services.database, author="test") as writer:
        save(writer, NEWS, "mot", {"title": "Một"})


def read(services: Services) -> News:
    with services.database.reading() as session:
        return session.exec(select(News)).one()


def test_publish_shows_the_newest_version(services: Services, run: Run) -> None:
    result = run("publish", "news/mot", "--reason", "thử")
    assert "news/mot: published, version 1" in result.output
    assert read(services).is_public(datetime.now(UTC))


def test_schedule_reads_vietnamese_time(services: Services, run: Run) -> None:
    run("schedule", "news/mot", "2099-12-01T08:00", "--until", "2099-12-02")
    entry = read(services)
    assert entry.published_at == datetime(2099, 12, 1, 1, tzinfo=UTC)
    assert entry.expire_at == datetime(2099, 12, 1, 17, tzinfo=UTC)


def test_withdraw_keeps_a_note_for_readers(services: Services, run: Run) -> None:
    run("publish", "news/mot")
    run("withdraw", "news/mot", "--kind", "notice", "--note", "Đã hết hiệu lực.")
    entry = read(services)
    assert entry.state is State.WITHDRAWN
    assert entry.withdrawal is not None
    assert entry.withdrawal.note == {"vi": "Đã hết hiệu lực."}


def test_rename_and_restore(services: Services, run: Run) -> None:
    with writing(services.database, author="test") as writer:
        save(writer, NEWS, "mot", {"title": "Hai"})
    run("rename", "news/mot", "hai")
    assert "version 3" in run("restore", "news/hai", "1").output
    assert (read(services).slug, read(services).title) == ("hai", {"vi": "Một"})


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("publish", "mot"), InvalidInput),
        (("publish", "khong-co/mot"), InvalidInput),
        (("publish", "news/khong-co"), NotFound),
        (("schedule", "news/mot", "mai"), InvalidInput),
        (("publish", "news/mot", "--until", "2000-01-01"), Conflict),
        (("withdraw", "news/mot", "--kind", "gone"), Conflict),
        (("restore", "news/mot", "9"), NotFound),
    ],
)
def test_a_refused_command_changes_nothing(
    services: Services, run: Run, arguments: tuple[str, ...], error: type[Exception]
) -> None:
    before = read(services)
    with pytest.raises(error):
        run(*arguments)
    assert read(services) == before
