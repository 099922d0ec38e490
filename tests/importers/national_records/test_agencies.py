from __future__ import annotations

import pytest

from portal.i18n import SOURCE
from portal.importers.national_records.agencies import read_role, split_names
from portal.importers.national_records.reading import Outcome


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bộ Công an, Cục Chính sách", ["Bộ Công an", "Cục Chính sách"]),
        (
            "Sở Tài chính các tỉnh, thành phố, Bộ Xây dựng",
            ["Sở Tài chính các tỉnh, thành phố", "Bộ Xây dựng"],
        ),
        ("Bộ Văn hóa, Thể thao và Du lịch, Sở Y tế", ["Bộ Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
        ("Bộ, cơ quan ngang Bộ", ["Bộ, cơ quan ngang Bộ"]),
        ("Cơ sở (Sở Y tế, Sở Xây dựng)", ["Cơ sở (Sở Y tế, Sở Xây dựng)"]),
        (
            "Bệnh viện tỉnh, Thư viện tỉnh, Đài truyền hình",
            ["Bệnh viện tỉnh", "Thư viện tỉnh", "Đài truyền hình"],
        ),
    ],
)
def test_names_are_parted_where_a_name_begins(text: str, names: list[str]) -> None:
    assert list(split_names(text)) == names


def test_agencies_have_the_role_of_their_field() -> None:
    agencies = read_role("coordinating", "Sở Tư pháp, Công an cấp Xã").value
    assert [(agency.role, agency.name[SOURCE]) for agency in agencies] == [
        ("coordinating", "Sở Tư pháp"),
        ("coordinating", "Công an cấp Xã"),
    ]


def test_a_text_that_is_no_list_of_names_stays_text() -> None:
    reading = read_role("executing", "chứng thực như sau:\n* Ghi lời chứng")
    assert reading.value == []
    assert reading.unread == "chứng thực như sau:\n* Ghi lời chứng"


def test_a_part_that_may_be_another_agency_is_said_to_be_unclear() -> None:
    [finding] = read_role("executing", "Bộ Công an, Lực lượng kiểm ngư").findings
    assert finding.outcome is Outcome.TEXT


@pytest.mark.parametrize("nothing", ["Không", "- Không có.", "Không có thông tin", "Chưa có thông tin"])
def test_nothing_is_no_agency(nothing: str) -> None:
    assert read_role("delegated", nothing).value == []
