from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from portal.i18n import Locale, format_date, format_datetime, format_number, format_size

LATE_EVENING = datetime(2026, 11, 21, 20, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "shown"),
    [(Locale.VI, "22/11/2026"), (Locale.EN, "22 November 2026"), (Locale.KM, "22 វិច្ឆិកា 2026")],
)
def test_a_moment_is_shown_as_the_day_it_is_in_vietnam(locale: Locale, shown: str) -> None:
    assert format_date(LATE_EVENING, locale) == shown
    assert format_date(date(2026, 11, 22), locale) == shown


def test_a_moment_has_its_vietnamese_time() -> None:
    assert format_datetime(LATE_EVENING, Locale.VI) == "03:05, 22/11/2026"


def test_numbers_have_the_separators_of_their_language() -> None:
    assert format_number(1234.5, Locale.VI) == "1.234,5"
    assert format_number(1234.5, Locale.EN) == "1,234.5"


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (1_550_000, "1,6 MB"), (5 * 10**12, "5.000 GB")],
)
def test_sizes_are_short(size: int, shown: str) -> None:
    assert format_size(size, Locale.VI) == shown
