from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from portal.catalogue import DatasetRecord, TermRecord
from portal.quality.parts.freshness import find_period
from portal.vocabulary import load_vocabulary

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FREQUENCIES = {
    code: TermRecord(code, term.title, term.uri) for code, term in load_vocabulary("frequencies").items()
}


@pytest.mark.parametrize(
    ("frequency", "days", "value"),
    [
        ("annual", 0, 1),
        ("annual", 366, 1),
        ("annual", 366 + 91, 1),
        ("annual", 366 + 92, 1 - Fraction(1, 732)),
        ("annual", 5000, 0),
        ("quarterly", 92 + 23, 1),
        ("monthly", 38, 1),
        ("monthly", 100, 0),
        ("irregular", 5000, None),
        ("once", 5000, None),
    ],
)
def test_data_are_fresh_as_long_as_was_promised(
    record: DatasetRecord, value_of: Callable[..., object], frequency: str, days: int, value: object
) -> None:
    aged = replace(record, frequency=FREQUENCIES[frequency], updated_at=NOW - timedelta(days=days))
    assert value_of("freshness", aged) == value


def test_every_frequency_that_editors_can_promise_is_known() -> None:
    without_period = {code for code, term in FREQUENCIES.items() if find_period(term) is None}
    assert without_period <= {"irregular", "once", "unknown", "other", "as-needed"}


def test_data_from_the_future_are_not_late(record: DatasetRecord, value_of: Callable[..., object]) -> None:
    early = replace(record, frequency=FREQUENCIES["monthly"], updated_at=NOW + timedelta(days=9))
    assert value_of("freshness", early) == 1
