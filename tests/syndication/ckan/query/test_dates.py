from __future__ import annotations

from datetime import UTC, datetime

import pytest

from portal.syndication.ckan import SearchRefused
from portal.syndication.ckan.query.dates import read_moment

NOW = datetime(2026, 11, 21, 12, 34, 56, 123_456, UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-01T00:00:00Z", "2026-11-01T00:00:00+00:00"),
        ("2026-11-01T07:00:00.5+07:00", "2026-11-01T00:00:00.500000+00:00"),
        ("2026-11-01T00:00:00.000001", "2026-11-01T00:00:00.000001+00:00"),
        ("2026-11-01", "2026-11-01T00:00:00+00:00"),
        ("NOW", "2026-11-21T12:34:56.123456+00:00"),
        ("NOW-1DAY", "2026-11-20T12:34:56.123456+00:00"),
        ("NOW/DAY-7DAYS", "2026-11-14T00:00:00+00:00"),
        ("NOW/HOUR", "2026-11-21T12:00:00+00:00"),
        ("2026-11-21T12:34:56Z/YEAR", "2026-01-01T00:00:00+00:00"),
    ],
)
def test_moments_are_read_as_solr_reads_them(text: str, moment: str) -> None:
    assert read_moment(text, NOW).isoformat() == moment


@pytest.mark.parametrize(
    "text", ["", "yesterday", "NOW-1", "NOW-999999YEARS", "2026-13-01", "0001-01-01T00:00:00+14:00"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(SearchRefused, match="Invalid Date String"):
        read_moment(text, NOW)
