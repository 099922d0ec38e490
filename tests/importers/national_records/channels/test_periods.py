from __future__ import annotations

from datetime import date

import pytest

from portal.importers.national_records.channels.periods import Period, find_period


@pytest.mark.parametrize(
    "text",
    [
        "kể từ ngày 01/7/2025 đến hết ngày 31/12/2026",
        "từ ngày 1 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026",
        "Từ ngày 01/07/2025 đến 31/12/2026 theo Thông tư ngày 30/6/2025",
    ],
)
def test_a_stretch_of_days_is_read(text: str) -> None:
    assert find_period(text) == Period(date(2025, 7, 1), date(2026, 12, 31))


def test_one_end_may_be_open() -> None:
    assert find_period("Từ ngày 01/01/2026 áp dụng") == Period(date(2026, 1, 1), None)
    assert find_period("áp dụng đến hết ngày 31/12/2026") == Period(None, date(2026, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Thông tư ngày 30/6/2025",
        "từ ngày 31/2/2026",
        "từ ngày 02/01/2026 đến ngày 01/01/2026",
        "từ ngày 01/01/2026 đến 02/01/2026, từ ngày 03/01/2026 đến 04/01/2026",
    ],
)
def test_what_is_no_single_stretch_is_none(text: str) -> None:
    assert find_period(text) is None
