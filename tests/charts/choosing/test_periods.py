from __future__ import annotations

from datetime import datetime

import duckdb
import pytest

from portal.charts.chart import Grain
from portal.charts.choosing.periods import FORMS, next_start


@pytest.mark.parametrize(
    ("text", "grain", "start"),
    [
        ("2025-01", Grain.MONTH, datetime(2025, 1, 1)),
        ("2025-10", Grain.MONTH, datetime(2025, 10, 1)),
        ("10/2025", Grain.MONTH, datetime(2025, 10, 1)),
        ("tháng 7/2025", Grain.MONTH, datetime(2025, 7, 1)),
        ("T7/2025", Grain.MONTH, datetime(2025, 7, 1)),
        ("2026-Q3", Grain.QUARTER, datetime(2026, 7, 1)),
        ("Q4/2026", Grain.QUARTER, datetime(2026, 10, 1)),
        ("Quý III/2026", Grain.QUARTER, datetime(2026, 7, 1)),
        ("Năm 2026", Grain.YEAR, datetime(2026, 1, 1)),
        ("2026", Grain.YEAR, datetime(2026, 1, 1)),
    ],
)
def test_periods_are_read_as_people_write_them(text: str, grain: Grain, start: datetime) -> None:
    [form] = [form for form in FORMS if form.matches(text)]
    with duckdb.connect() as connection:
        connection.execute('CREATE TABLE cells AS SELECT ? AS "a ""cell"', [text])
        [(read,)] = connection.execute("SELECT " + form.sql('a "cell') + " FROM cells").fetchall()
    assert (form.grain, read) == (grain, start)


@pytest.mark.parametrize("text", ["2025-13", "13/2025", "2026-Q5", "1234", "202510", "1.2025.3", ""])
def test_what_is_no_period_is_not_taken_for_one(text: str) -> None:
    assert not any(form.matches(text) for form in FORMS)


def test_a_period_is_followed_by_the_next() -> None:
    assert next_start(datetime(2024, 2, 29), Grain.DAY) == datetime(2024, 3, 1)
    assert next_start(datetime(2025, 12, 1), Grain.MONTH) == datetime(2026, 1, 1)
    assert next_start(datetime(2025, 10, 1), Grain.QUARTER) == datetime(2026, 1, 1)
    assert next_start(datetime(2025, 1, 1), Grain.YEAR) == datetime(2026, 1, 1)
