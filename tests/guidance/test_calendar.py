from __future__ import annotations

from datetime import date, timedelta

import pytest

from portal.errors import InvalidInput
from portal.guidance import FIRST_YEAR, LAST_YEAR, Reason, load_calendar
from portal.guidance.announcements import load_announcements, load_swaps
from portal.guidance.holidays import load_holidays, load_worked_weekends
from portal.i18n import Locale


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-02-14", Reason.SATURDAY),
        ("2026-02-15", Reason.SUNDAY),
        ("2026-02-17", Reason.HOLIDAY),
        ("2027-02-06", Reason.HOLIDAY),
        ("2026-01-02", Reason.SWAP),
    ],
)
def test_a_day_off_says_why(day: str, reason: Reason) -> None:
    off = load_calendar().find_day_off(date.fromisoformat(day))
    assert off is not None
    assert off.reason is reason


def test_a_holiday_has_its_name_in_both_languages() -> None:
    off = load_calendar().find_day_off(date(2026, 9, 2))
    assert off is not None
    assert off.name == {Locale.VI: "Quốc khánh", Locale.EN: "National Day"}


@pytest.mark.parametrize("swap", load_swaps(), ids=lambda swap: str(swap.day_off))
def test_a_working_day_that_was_moved_is_off_and_worked_on_the_other_day(swap) -> None:  # type: ignore[no-untyped-def]
    off = load_calendar().find_day_off(swap.day_off)
    assert off is not None
    assert off.worked_instead == swap.worked_instead
    assert load_calendar().is_worked(swap.worked_instead)
    assert swap.worked_instead.weekday() >= 5 > swap.day_off.weekday()


def test_every_swap_that_the_library_knows_is_written_down_here() -> None:
    known = {day for day in load_worked_weekends() if day.year >= FIRST_YEAR}
    assert known <= {swap.worked_instead for swap in load_swaps()}


def test_a_year_that_was_not_announced_says_so() -> None:
    assert load_calendar().is_announced(2026)
    assert not load_calendar().is_announced(2027)
    assert all(said.issued_on.year == year - 1 for year, said in load_announcements().items())


def test_days_outside_the_known_years_are_refused() -> None:
    load_calendar().find_day_off(date(LAST_YEAR, 12, 31))
    for day in (date(FIRST_YEAR - 1, 12, 31), date(LAST_YEAR + 1, 1, 1)):
        with pytest.raises(InvalidInput, match="2021 to 2100"):
            load_calendar().find_day_off(day)


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2050, LAST_YEAR])
def test_tet_is_five_days_and_the_others_are_as_many_as_the_labour_code_says(year: int) -> None:
    names = list(load_holidays(year).values())
    tet = [name for name in names if "Tết" in name[Locale.VI] and "Dương" not in name[Locale.VI]]
    assert len(tet) >= 5
    assert sum(name[Locale.EN] == "National Day" for name in names) == 2


def test_the_next_working_day_after_a_worked_day_is_near() -> None:
    calendar, day = load_calendar(), date(2026, 1, 1)
    for _ in range(730):
        assert calendar.next_worked(day) - day < timedelta(days=12)
        day += timedelta(days=1)
