from __future__ import annotations

import pytest

from portal.importers.national_records.channels import read_channels
from portal.importers.national_records.channels.runs import split_run


@pytest.mark.parametrize(
    ("run", "ways"),
    [
        ("120,000", [("1", "20,000")]),
        ("120", [("1", "20")]),
        ("35", [("3", "5")]),
        ("125", [("1", "25"), ("12", "5")]),
        ("1215,000", [("1", "215,000"), ("12", "15,000"), ("121", "5,000")]),
        ("1,000,000", []),
        ("7", []),
    ],
)
def test_thousands_tell_where_a_run_may_be_parted(run: str, ways: list[tuple[str, str]]) -> None:
    assert split_run(run) == ways


def test_the_only_way_is_taken() -> None:
    (channel,) = read_channels("Trực tuyến120,000 VNĐ").value
    assert ([fee.amount for fee in channel.fees], channel.unread["vi"]) == ([20_000], "1")


def test_of_two_ways_none_is_guessed() -> None:
    reading = read_channels("Trực tuyến1215,000 VNĐ")
    assert (reading.value[0].fees, reading.value[0].unread["vi"]) == ([], "1215,000 VNĐ")
    assert sorted(finding.aspect for finding in reading.findings) == ["fees", "time limits"]


def test_a_description_that_states_the_time_parts_a_run() -> None:
    (channel,) = read_channels("Trực tuyến1215,000 VNĐTrong 12 ngày làm việc, trả kết quả.").value
    assert ([limit.number for limit in channel.time_limits], channel.fees[0].amount) == ([12], 15_000)
