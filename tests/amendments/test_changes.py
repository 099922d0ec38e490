from __future__ import annotations

from datetime import UTC, datetime, timedelta

from portal.amendments import Event, count_changes, list_changes
from portal.api import Services
from portal.entities import PROCEDURE, Withdrawal, WithdrawalKind
from portal.publishing import find_entry, withdraw, writing

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
APRIL, DECEMBER = datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)


def take_away(services: Services) -> None:
    notice = Withdrawal(kind=WithdrawalKind.NOTICE)
    with writing(services.database, author="test", now=DECEMBER - timedelta(days=1)) as writer:
        withdraw(writer, PROCEDURE, find_entry(writer, PROCEDURE, "khai-sinh"), notice)


def test_changes_come_newest_first_with_the_version_before(amended: Services) -> None:
    with amended.database.reading() as session:
        found = list_changes(session, LONG_AGO, DECEMBER, 10)
    assert [(each.event, each.number, each.previous) for each in found] == [
        (Event.CHANGED, 3, 2),
        (Event.CHANGED, 2, 1),
        (Event.NEW, 1, None),
    ]


def test_only_what_changed_since_a_moment_is_listed(amended: Services) -> None:
    with amended.database.reading() as session:
        assert [each.number for each in list_changes(session, APRIL, DECEMBER, 10)] == [3, 2]
        assert count_changes(session, APRIL, DECEMBER) == 2


def test_pages_hold_every_change_once(amended: Services) -> None:
    numbers, after = [], None
    with amended.database.reading() as session:
        while page := list_changes(session, LONG_AGO, DECEMBER, 1, after):
            numbers.append(page[0].number)
            after = page[0].place
    assert numbers == [3, 2, 1]


def test_of_a_withdrawn_procedure_only_that_is_said(amended: Services) -> None:
    take_away(amended)
    with amended.database.reading() as session:
        found = list_changes(session, LONG_AGO, DECEMBER, 10)
    assert [each.event for each in found] == [Event.WITHDRAWN]
