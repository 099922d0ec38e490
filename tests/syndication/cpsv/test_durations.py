from __future__ import annotations

import pytest

from portal.entities import TimeLimit
from portal.syndication.cpsv.durations import find_longest, write_duration


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (3, "working-day", "P3D"),
        (0.5, "working-day", "PT4H"),
        (1.5, "working-day", "P1DT4H"),
        (0, "working-day", "P0D"),
        (30, "calendar-day", "P30D"),
        (1.5, "calendar-day", "P1DT12H"),
        (4, "hour", "PT4H"),
        (0.25, "hour", "PT0H15M"),
        (2, "month", "P2M"),
        (0.5, "month", "P15D"),
    ],
)
def test_a_time_limit_is_written_as_a_duration(number: float, unit: str, written: str) -> None:
    duration = write_duration(TimeLimit(number=number, unit=unit))
    assert duration is not None
    assert (duration.text, duration.datatype) == (written, "xsd:duration")


def test_a_rule_is_no_duration() -> None:
    assert write_duration(TimeLimit(rule={"vi": "Theo luật"})) is None


def test_the_longest_of_several_limits_counts_weekends_in() -> None:
    working, calendar = TimeLimit(number=10, unit="working-day"), TimeLimit(number=12, unit="calendar-day")
    assert find_longest([calendar, TimeLimit(rule={"vi": "x"}), working]) is working
