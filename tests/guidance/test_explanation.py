from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.entities.channel import TimeLimit
from portal.guidance import explain_deadline, find_deadline, word_day, word_due
from portal.i18n import LOCALES, Locale

EN = Locale.EN


def explain(submitted: date | datetime, number: float, unit: str) -> list[str]:
    return explain_deadline(find_deadline(submitted, TimeLimit(number=number, unit=unit)), EN)


def test_the_count_of_working_days_is_told_in_sentences() -> None:
    receipt, count, weekends, holidays = explain(date(2026, 4, 24), 3, "working-day")
    assert receipt == "Handed in on Friday, 24 April 2026, it counts as received that day."
    assert "3 working days" in count
    assert weekends.startswith("3 Saturdays and Sundays")  # Hùng Kings' Day is a Sunday, and a holiday.
    assert "International Labor Day (1 May 2026)" in holidays


def test_what_comes_late_is_told_with_the_reason() -> None:
    assert "after office hours" in explain(datetime(2026, 3, 6, 19), 1, "working-day")[0]
    assert "(Sunday)" in explain(date(2026, 3, 8), 1, "working-day")[0]


def test_a_last_day_that_is_off_is_told() -> None:
    assert "The last day, Saturday, 7 March 2026" in explain(date(2026, 3, 6), 1, "calendar-day")[-1]


def test_a_day_that_was_moved_is_told_with_the_day_that_is_worked() -> None:
    assert "worked on 22 August 2026 instead" in explain(date(2026, 8, 28), 1, "working-day")[-1]


def test_holidays_that_are_not_announced_are_told() -> None:
    assert "2027" in explain(date(2026, 12, 30), 3, "working-day")[-1]
    assert "not announced" not in " ".join(explain(date(2026, 3, 6), 3, "working-day"))


def test_a_rule_needs_no_explanation() -> None:
    found = find_deadline(date(2026, 3, 6), TimeLimit(rule="Theo hợp đồng"))
    assert (word_due(found, EN), explain_deadline(found, EN)) == ("", [])


def test_half_days_end_at_a_time() -> None:
    found = find_deadline(date(2026, 3, 6), TimeLimit(number=0.5, unit="working-day"))
    assert word_due(found, EN) == "11:30, Monday, 9 March 2026"


@pytest.mark.parametrize("locale", LOCALES)
@given(
    submitted=st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1)),
    number=st.sampled_from([0, 0.5, 1, 1.5, 3, 30]),
    unit=st.sampled_from(["hour", "working-day", "calendar-day", "month"]),
)
def test_every_count_and_every_day_of_it_has_words(
    locale: Locale, submitted: datetime, number: float, unit: str
) -> None:
    found = find_deadline(submitted, TimeLimit(number=number, unit=unit))
    assert word_due(found, locale)
    assert all(explain_deadline(found, locale))
    assert all(word_day(day, locale) for day in found.days)
