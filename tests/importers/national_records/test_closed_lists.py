from __future__ import annotations

import pytest

from portal.importers.national_records.audiences import read_audiences
from portal.importers.national_records.kinds import read_kind
from portal.importers.national_records.levels import read_levels
from portal.importers.national_records.reading import Outcome


def test_levels_become_codes_in_the_order_of_the_source() -> None:
    assert read_levels("Cấp tỉnh, Cấp xã, Cơ quan khác").value == ["province", "commune", "other"]


def test_an_unknown_level_is_refused_and_kept() -> None:
    reading = read_levels("Cấp khu vực, Cấp xã")
    assert (reading.value, reading.unread) == (["commune"], "Cấp khu vực")
    assert [finding.outcome for finding in reading.findings] == [Outcome.REFUSED, Outcome.DATA]


def test_commas_within_an_audience_do_not_part_it() -> None:
    text = "Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX), Tổ chức nước ngoài"
    assert read_audiences(text).value == ["official", "organisation", "foreign-organisation"]


def test_the_longer_name_of_an_audience_wins() -> None:
    text = "Doanh nghiệp có vốn đầu tư nước ngoài, Người nước ngoài cư trú tại Việt Nam"
    assert read_audiences(text).value == ["foreign-invested", "foreigner"]


def test_two_names_of_one_audience_make_one_code() -> None:
    assert read_audiences("Doanh nghiệp, Doanh nghiệp Việt Nam").value == ["business"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TTHC được giao luật quy định chi tiết", "law-detailed"),
        ("TTHC không được luật giao cho địa phương quy định", "not-local"),
        ("", None),
    ],
)
def test_a_kind_is_one_code(text: str, code: str | None) -> None:
    assert read_kind(text).value == code
