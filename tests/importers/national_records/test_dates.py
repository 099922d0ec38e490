from __future__ import annotations

from datetime import date

import pytest

from portal.importers.national_records.dates import read_day, read_days
from portal.importers.national_records.reading import Outcome


@pytest.mark.parametrize("text", ["1/7/2025", "01-07-2025", " 2025-07-01 ", "01.07.2025"])
def test_a_day_is_read_in_the_usual_forms(text: str) -> None:
    reading = read_day(text)
    assert (reading.value, reading.unread, reading.consumed) == (date(2025, 7, 1), "", (text.strip(),))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("31/02/2025", Outcome.REFUSED), ("0/0/0000", Outcome.REFUSED), ("tháng 7/2025", Outcome.TEXT)],
)
def test_what_is_no_day_stays_text(text: str, outcome: Outcome) -> None:
    reading = read_day(text)
    assert (reading.value, reading.unread, reading.findings[0].outcome) == (None, text, outcome)


def test_days_become_the_dates_of_effect() -> None:
    readings = read_days({"ngay_hieu_luc": "1/7/2025", "den_ngay": "31/12/2026", "khac": "x"})
    assert [reading.value for reading in readings.values()] == [
        date(2025, 7, 1),
        date(2026, 12, 31),
    ]


@pytest.mark.parametrize(
    ("fields", "refused", "reason"),
    [
        ({"ngay_hieu_luc": "1/7/2025", "tu_ngay": "2/7/2025"}, "tu_ngay", "another day"),
        ({"ngay_hieu_luc": "1/7/2025", "den_ngay": "30/6/2025"}, "den_ngay", "before the first"),
    ],
)
def test_days_that_contradict_each_other_stay_text(fields: dict[str, str], refused: str, reason: str) -> None:
    readings = read_days(fields)
    assert readings["ngay_hieu_luc"].value
    assert (readings[refused].value, readings[refused].unread) == (None, fields[refused])
    assert reason in readings[refused].findings[0].reason
