from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from portal.api import Services
from portal.entities import NEWS, Action, Withdrawal, WithdrawalKind
from portal.publishing import find_entry, next_due, publish, release_due, save, withdraw

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def _scheduled(places: None, write: Any) -> None:
    with write(NOW) as writer:
        entry = save(writer, NEWS, "mot", {"title": "Một", "topics": ["y-te"]})
        publish(writer, NEWS, entry, at=NOW + HOUR, until=NOW + 2 * HOUR)


@pytest.mark.usefixtures("_scheduled")
def test_a_release_and_an_expiry_are_logged_once_each(services: Services, read_log: Any) -> None:
    known = len(read_log())
    released = [release_due(services.database, NOW + hours * HOUR) for hours in (0, 1, 1, 2, 2, 9)]
    assert released == [0, 1, 0, 1, 0, 0]
    rows = read_log()[known:]
    assert [(row.action, row.author, row.touches) for row in rows] == [
        (Action.RELEASE, "clock", ["topic:y-te"]),
        (Action.EXPIRE, "clock", ["topic:y-te"]),
    ]
    assert next_due(services.database) is None


@pytest.mark.usefixtures("_scheduled")
def test_after_a_long_sleep_both_are_logged_in_the_order_of_time(services: Services, read_log: Any) -> None:
    assert release_due(services.database, NOW + 9 * HOUR) == 2
    assert [row.action for row in read_log()[-2:]] == [Action.RELEASE, Action.EXPIRE]


@pytest.mark.usefixtures("_scheduled")
def test_what_was_withdrawn_is_never_released(services: Services, write: Any) -> None:
    with write(NOW) as writer:
        withdraw(writer, NEWS, find_entry(writer, NEWS, "mot"), Withdrawal(kind=WithdrawalKind.GONE))
    assert release_due(services.database, NOW + 9 * HOUR) == 0
