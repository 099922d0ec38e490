from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from portal.database import UtcDateTime, coded, structured

SQLITE, POSTGRESQL = sqlite.dialect(), postgresql.dialect()
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES)


class Colour(StrEnum):
    RED = "red"


@given(MOMENTS)
def test_a_moment_comes_back_as_the_same_moment_in_utc(moment: datetime) -> None:
    for dialect in (SQLITE, POSTGRESQL):
        kept = UtcDateTime().process_bind_param(moment, dialect)
        found = UtcDateTime().process_result_value(kept, dialect)
        assert found == moment
        assert found.tzinfo is UTC


@given(MOMENTS, MOMENTS)
def test_kept_moments_are_in_the_order_of_time(one: datetime, other: datetime) -> None:
    kept_one, kept_other = (UtcDateTime().process_bind_param(each, SQLITE) for each in (one, other))
    assert kept_one is not None
    assert kept_other is not None
    assert (kept_one < kept_other) == (one < other)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcDateTime().process_bind_param(datetime(2026, 1, 1), SQLITE)


def test_nothing_stays_nothing() -> None:
    assert UtcDateTime().process_bind_param(None, SQLITE) is None
    assert UtcDateTime().process_result_value(None, SQLITE) is None
    assert structured(list[Colour]).process_bind_param(None, SQLITE) is None


def test_structured_values_are_kept_as_plain_json_and_come_back_typed() -> None:
    kept = structured(dict[str, Colour])
    assert kept.process_bind_param({"a": Colour.RED}, SQLITE) == {"a": "red"}
    assert kept.process_result_value({"a": "red"}, SQLITE)["a"] is Colour.RED


def test_an_enum_is_kept_by_its_values() -> None:
    assert coded(Colour).enums == ["red"]
