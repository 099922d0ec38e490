from __future__ import annotations

from datetime import UTC, datetime

from portal.api.types.moment import write_moment


def test_a_moment_is_read_as_in_vietnam_and_keeps_its_zone() -> None:
    written = write_moment(datetime(2020, 7, 24, 8, 49, 18, tzinfo=UTC))
    assert written == "2020-07-24T15:49:18+07:00"
    assert datetime.fromisoformat(written) == datetime(2020, 7, 24, 8, 49, 18, tzinfo=UTC)
