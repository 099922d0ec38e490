from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from portal.guidance import load_calendar
from portal.guidance.working_time import OFFICE_HOURS, find_receipt, read_moment, spend_minutes

FRIDAY, SATURDAY, MONDAY = date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 9)


@pytest.mark.parametrize(
    ("day", "at", "received"),
    [
        (FRIDAY, None, FRIDAY),
        (FRIDAY, time(6), FRIDAY),
        (FRIDAY, time(12), FRIDAY),
        (FRIDAY, time(17), FRIDAY),
        (FRIDAY, time(17, 0, 1), MONDAY),
        (SATURDAY, None, MONDAY),
        (SATURDAY, time(9), MONDAY),
    ],
)
def test_what_comes_after_hours_or_on_a_day_off_is_received_on_the_next_working_day(
    day: date, at: time | None, received: date
) -> None:
    assert find_receipt(load_calendar(), day, at) == received


def test_a_moment_is_read_in_vietnamese_time() -> None:
    assert read_moment(datetime(2026, 3, 6, 17, 30, tzinfo=UTC)) == (SATURDAY, time(0, 30))
    assert read_moment(datetime(2026, 3, 6, 17, 30)) == (FRIDAY, time(17, 30))
    assert read_moment(FRIDAY) == (FRIDAY, None)


@pytest.mark.parametrize(
    ("at", "minutes", "day", "ends"),
    [
        (time(8), 60, FRIDAY, time(9)),
        (time(11), 60, FRIDAY, time(14)),
        (time(12), 30, FRIDAY, time(14)),
        (time(16), 60, FRIDAY, time(17)),
        (time(16), 61, MONDAY, time(7, 31)),
        (time(17), 240, MONDAY, time(11, 30)),
    ],
)
def test_minutes_run_only_while_the_office_is_open(at: time, minutes: int, day: date, ends: time) -> None:
    *_, last = spend_minutes(load_calendar(), FRIDAY, at, minutes)
    assert last[:2] == (day, ends)


def test_offices_keep_no_more_than_eight_hours() -> None:
    minutes = [(end.hour - start.hour) * 60 + end.minute - start.minute for start, end in OFFICE_HOURS]
    assert sum(minutes) == 450
