from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.entities.channel import TimeLimit
from portal.errors import InvalidInput
from portal.guidance import Part, find_deadline, load_calendar

UNITS = ("hour", "working-day", "calendar-day", "month")
days = st.dates(date(2025, 1, 1), date(2032, 12, 31))
moments = st.datetimes(datetime(2025, 1, 1), datetime(2032, 12, 31))
numbers = st.sampled_from([0, 0.5, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 45.5])
units = st.sampled_from(UNITS)


def limit(number: float, unit: str) -> TimeLimit:
    return TimeLimit(number=number, unit=unit)


@pytest.mark.parametrize(
    ("submitted", "number", "unit", "due"),
    [
        ("2026-02-13", 3, "working-day", "2026-02-25"),  # The Friday before Tết: five days and two weekends.
        ("2027-01-29", 3, "working-day", "2027-02-03"),
        ("2027-01-29", 5, "working-day", "2027-02-12"),
        ("2027-02-05", 1, "working-day", "2027-02-12"),  # On New Year's Eve the offices are closed.
        ("2026-04-24", 3, "working-day", "2026-05-04"),  # Hùng Kings observed on Monday, 30/4 and 1/5.
        ("2026-04-29", 1, "working-day", "2026-05-04"),
        ("2026-08-28", 2, "working-day", "2026-09-04"),  # 31/8 was moved to 22/8; 1/9 and 2/9.
        ("2026-08-21", 1, "working-day", "2026-08-22"),  # A Saturday that is worked.
        ("2026-01-01", 1, "working-day", "2026-01-06"),
        ("2026-03-06", 1, "calendar-day", "2026-03-09"),
        ("2026-01-15", 30, "calendar-day", "2026-02-23"),
        ("2026-01-30", 1, "month", "2026-03-02"),  # There is no 30 February; the 28th is a Saturday.
        ("2026-03-10", 1, "month", "2026-04-10"),
        ("2026-03-10", 0.5, "month", "2026-03-25"),
        ("2026-12-31", 2, "month", "2027-03-01"),
        ("2026-03-06", 8, "hour", "2026-03-10"),
        ("2026-03-06", 0, "working-day", "2026-03-06"),
    ],
)
def test_the_result_is_due_on(submitted: str, number: float, unit: str, due: str) -> None:
    found = find_deadline(date.fromisoformat(submitted), limit(number, unit))
    assert found.due == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("submitted", "number", "unit", "due"),
    [
        ("2026-03-06T08:00", 4, "hour", "2026-03-06T14:00"),
        ("2026-03-06T16:00", 4, "hour", "2026-03-09T10:30"),
        ("2026-03-06T18:00", 4, "hour", "2026-03-09T11:30"),
        ("2026-03-06T08:00", 0.5, "working-day", "2026-03-09T11:30"),
        ("2026-03-06T18:00", 1.5, "working-day", "2026-03-11T11:30"),
    ],
)
def test_hours_and_half_days_have_a_time(submitted: str, number: float, unit: str, due: str) -> None:
    found = find_deadline(datetime.fromisoformat(submitted), limit(number, unit))
    assert found.due is not None
    assert found.due_time is not None
    assert datetime.combine(found.due, found.due_time) == datetime.fromisoformat(due)


def test_the_count_says_what_each_day_is() -> None:
    found = find_deadline(date(2026, 4, 24), limit(2, "working-day"))
    parts = [(each.day.day, each.part, each.count) for each in found.days]
    assert parts == [
        (24, Part.RECEIVED, None),
        (25, Part.SKIPPED, None),
        (26, Part.SKIPPED, None),
        (27, Part.SKIPPED, None),
        (28, Part.COUNTED, 1),
        (29, Part.COUNTED, 2),
    ]
    assert [each.off and each.off.reason for each in found.skipped] == ["saturday", "holiday", "holiday"]


def test_what_is_handed_in_after_hours_says_so_in_the_count() -> None:
    found = find_deadline(datetime(2026, 3, 6, 19), limit(1, "working-day"))
    assert [(each.day.day, each.part) for each in found.days] == [
        (6, Part.SUBMITTED),
        (7, Part.SKIPPED),
        (8, Part.SKIPPED),
        (9, Part.RECEIVED),
        (10, Part.COUNTED),
    ]
    assert found.received == date(2026, 3, 9)


def test_a_limit_by_rule_has_no_day_but_its_rule() -> None:
    found = find_deadline(date(2026, 3, 6), TimeLimit(rule="Theo hợp đồng"))
    assert (found.due, found.due_time, found.unannounced) == (None, None, ())


def test_years_whose_holidays_are_only_computed_are_named() -> None:
    assert find_deadline(date(2026, 3, 6), limit(3, "working-day")).unannounced == ()
    assert find_deadline(date(2026, 12, 30), limit(3, "working-day")).unannounced == (2027,)


@pytest.mark.parametrize(("unit", "due"), [("hour", 2031), ("working-day", 2066), ("calendar-day", 2053)])
def test_the_longest_limit_is_counted_to_its_end(unit: str, due: int) -> None:
    found = find_deadline(date(2026, 3, 6), limit(10_000, unit))
    assert found.due is not None
    assert found.due.year == due


@pytest.mark.parametrize("unit", UNITS)
def test_a_limit_that_ends_after_the_known_years_is_refused(unit: str) -> None:
    with pytest.raises(InvalidInput, match="2021 to 2100"):
        find_deadline(date(2099, 3, 6), limit(10_000, unit))


@pytest.mark.parametrize(
    "submitted",
    [
        date.min,
        date(2020, 12, 31),
        date(2101, 1, 1),
        date.max,
        datetime.max,
        datetime.min.replace(tzinfo=UTC),
    ],
)
def test_a_submission_outside_the_known_years_is_refused(submitted: date) -> None:
    with pytest.raises(InvalidInput):
        find_deadline(submitted, limit(1, "month"))


@given(moments, numbers, units)
def test_a_result_is_never_due_on_a_day_off_nor_before_it_was_asked_for(
    submitted: datetime, number: float, unit: str
) -> None:
    found = find_deadline(submitted, limit(number, unit))
    assert found.due is not None
    assert load_calendar().is_worked(found.due)
    assert found.due >= found.received >= submitted.date()


@given(moments, moments, numbers, units)
def test_who_hands_in_later_is_never_answered_earlier(
    one: datetime, other: datetime, number: float, unit: str
) -> None:
    first, second = (find_deadline(each, limit(number, unit)) for each in sorted((one, other)))
    assert moment(first.due, first.due_time) <= moment(second.due, second.due_time)


@given(moments, numbers, numbers, units)
def test_more_time_never_ends_earlier(submitted: datetime, one: float, other: float, unit: str) -> None:
    first, second = (find_deadline(submitted, limit(number, unit)) for number in sorted((one, other)))
    assert first.due is not None
    assert second.due is not None
    assert first.due <= second.due


def moment(day: date | None, at: time | None) -> datetime:
    assert day is not None
    return datetime.combine(day, at or time.max)


@given(days, numbers, units)
def test_the_days_of_a_count_follow_one_another_and_end_on_the_day_it_is_due(
    submitted: date, number: float, unit: str
) -> None:
    found = find_deadline(submitted, limit(number, unit))
    listed = [each.day for each in found.days]
    assert listed == sorted(listed)
    assert (listed[0], listed[-1]) == (submitted, found.due)
    if unit in ("working-day", "calendar-day"):
        assert listed == [submitted + timedelta(days=number) for number in range(len(listed))]


@given(days, st.integers(0, 40))
def test_as_many_working_days_are_counted_as_the_limit_has(submitted: date, number: int) -> None:
    found = find_deadline(submitted, limit(number, "working-day"))
    counted = [each for each in found.days if each.part is Part.COUNTED]
    assert len(counted) == number
    assert all(load_calendar().is_worked(each.day) for each in counted)
