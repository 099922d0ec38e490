from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import NEWS, TOPIC, Action, Due, State, Withdrawal, WithdrawalKind
from portal.errors import Conflict
from portal.publishing import find_entry, next_due, publish, rename, save, withdraw

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def publish_news(write: Any, title: str = "Một", **dates: datetime | None) -> None:
    with write(NOW) as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": title}), **dates)


def test_a_published_entry_is_public_from_now_on(write: Any, look: Any) -> None:
    publish_news(write)
    entry = look(NEWS, "mot")
    assert entry.is_public(NOW)
    assert not entry.is_public(NOW - HOUR)


def test_publishing_the_same_again_changes_nothing(write: Any, unchanged: Any) -> None:
    publish_news(write, until=NOW + HOUR)
    with unchanged():
        publish_news(write, until=NOW + HOUR)


def test_a_newer_version_keeps_the_date(write: Any, look: Any) -> None:
    publish_news(write, at=NOW - HOUR)
    publish_news(write, "Hai")
    entry = look(NEWS, "mot")
    assert (entry.title, entry.published_at, entry.live_version) == ({"vi": "Hai"}, NOW - HOUR, 2)


def test_what_is_taken_over_keeps_its_old_date_as_its_last_change(write: Any, look: Any) -> None:
    publish_news(write, at=NOW - HOUR)
    assert look(NEWS, "mot").updated_at == NOW - HOUR


def test_a_scheduled_entry_waits_for_its_moment(
    services: Services, write: Any, look: Any, read_log: Any
) -> None:
    publish_news(write, at=NOW + HOUR, until=NOW + 2 * HOUR)
    entry = look(NEWS, "mot")
    assert [entry.is_public(NOW + hours * HOUR) for hours in (0, 1, 2)] == [False, True, False]
    assert read_log()[-1].action is Action.SCHEDULE
    assert next_due(services.database) == NOW + HOUR


def test_the_last_schedule_counts(services: Services, write: Any) -> None:
    publish_news(write, at=NOW + HOUR)
    publish_news(write, at=NOW + 3 * HOUR)
    with services.database.reading() as session:
        assert [due.at for due in session.exec(select(Due))] == [NOW + 3 * HOUR]


def test_a_schedule_changed_in_one_transaction_is_one_schedule(services: Services, write: Any) -> None:
    with write(NOW) as writer:
        entry = save(writer, NEWS, "mot", {"title": "Một"})
        publish(writer, NEWS, entry, at=NOW + HOUR)
        publish(writer, NEWS, entry, at=NOW + 2 * HOUR)
        publish(writer, NEWS, save(writer, NEWS, "hai", {"title": "Hai"}), at=NOW + 3 * HOUR)
        withdraw(writer, NEWS, find_entry(writer, NEWS, "hai"), Withdrawal(kind=WithdrawalKind.GONE))
    with services.database.reading() as session:
        assert [due.at for due in session.exec(select(Due))] == [NOW + 2 * HOUR]


@pytest.mark.parametrize(
    ("at", "until"), [(NOW, NOW), (NOW + HOUR, NOW), (None, NOW - HOUR), (NOW + HOUR, NOW + HOUR)]
)
def test_dates_the_wrong_way_round_are_refused(
    at: datetime | None, until: datetime, write: Any, unchanged: Any
) -> None:
    with unchanged(), pytest.raises(Conflict, match="expire before"):
        publish_news(write, at=at, until=until)


def test_what_readers_see_does_not_vanish_until_later(write: Any, unchanged: Any) -> None:
    publish_news(write)
    with unchanged(), pytest.raises(Conflict, match="withdraw it before"):
        publish_news(write, at=NOW + HOUR)


def test_the_log_names_what_the_entry_belonged_to_and_belongs_to(
    places: None, write: Any, read_log: Any
) -> None:
    with write() as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một", "topics": ["y-te"]}))
    with write() as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một", "areas": ["91"]}))
    assert read_log()[-1].touches == ["area:91", "topic:y-te"]


def test_a_draft_outlives_the_renaming_of_what_it_refers_to(
    places: None, write: Any, look: Any, read_log: Any
) -> None:
    with write() as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một"}))
        save(writer, NEWS, "mot", {"title": "Một", "topics": ["y-te"]})
    with write() as writer:
        rename(writer, TOPIC, find_entry(writer, TOPIC, "y-te"), "suc-khoe")
    with write() as writer:
        publish(writer, NEWS, find_entry(writer, NEWS, "mot"))
    assert look(NEWS, "mot").state is State.PUBLISHED
    assert read_log()[-1].touches == ["topic:suc-khoe"]
