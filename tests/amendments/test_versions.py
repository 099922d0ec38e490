from __future__ import annotations

from datetime import date

import pytest

from portal.amendments import find_as_of, find_version, read_contents
from portal.api import Services

CODE = "1.000080"


@pytest.mark.parametrize(
    ("day", "decision"),
    [
        (date(2026, 3, 10), "11/QĐ-UBND"),
        (date(2026, 6, 9), "11/QĐ-UBND"),
        (date(2026, 6, 10), "22/QĐ-UBND"),
        (date(2026, 12, 31), "22/QĐ-UBND"),
        (date(2027, 1, 1), "33/QĐ-UBND"),
        (date(9999, 12, 31), "33/QĐ-UBND"),
    ],
)
def test_what_applied_on_a_day_is_what_the_decision_of_that_day_said(
    amended: Services, day: date, decision: str
) -> None:
    with amended.database.reading() as session:
        found = find_as_of(session, CODE, day)
    assert found is not None
    assert found.decision is not None
    assert found.decision.number == decision


@pytest.mark.parametrize(("code", "day"), [(CODE, date(2026, 3, 9)), ("9.999999", date(2026, 6, 10))])
def test_before_its_first_day_there_is_no_procedure(amended: Services, code: str, day: date) -> None:
    with amended.database.reading() as session:
        assert find_as_of(session, code, day) is None


def test_an_old_version_keeps_the_address_of_the_procedure_and_its_own_number(amended: Services) -> None:
    with amended.database.reading() as session:
        old, live = find_version(session, "khai-sinh", 1), find_version(session, "khai-sinh", 3)
        assert find_version(session, "khai-sinh", 4) is None
    assert old is not None
    assert live is not None
    assert (old.id, old.slug, old.live_version) == (live.id, "khai-sinh", 1)
    assert old.channels[0].fees[0].amount == 8000


def test_a_revived_version_is_never_written_back(amended: Services) -> None:
    with amended.database.writing() as session:
        find_version(session, "khai-sinh", 1)
    with amended.database.reading() as session:
        live = find_as_of(session, CODE, date(2027, 1, 1))
    assert live is not None
    assert live.live_version == 3


def test_contents_of_several_versions_come_at_once(amended: Services) -> None:
    with amended.database.reading() as session:
        live = find_version(session, "khai-sinh", 3)
        assert live is not None
        found = read_contents(session, [(live.id, 1), (live.id, 2), (live.id, 9)])
    assert sorted(number for _, number in found) == [1, 2]
