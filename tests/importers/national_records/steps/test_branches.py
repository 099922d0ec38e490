from __future__ import annotations

import pytest

from portal.i18n import SOURCE
from portal.importers.national_records.steps.branches import find_branches
from portal.importers.national_records.steps.markers import read_line


def branch(*texts: str) -> list[tuple[str, str]] | None:
    found = find_branches([read_line(text) for text in texts])
    return found and [(each.condition[SOURCE], each.outcome[SOURCE]) for each in found.branches]


@pytest.mark.parametrize(
    ("text", "condition", "outcome"),
    [
        ("+ Nếu hồ sơ đủ, hợp lệ thì tiếp nhận.", "Nếu hồ sơ đủ, hợp lệ", "thì tiếp nhận."),
        ("- Trường hợp nộp trực tiếp: Sở trả lời ngay.", "Trường hợp nộp trực tiếp", "Sở trả lời ngay."),
        (
            "+ Trường hợp hồ sơ chưa đầy đủ, không hợp lệ, Sở trả hồ sơ.",
            "Trường hợp hồ sơ chưa đầy đủ, không hợp lệ",
            "Sở trả hồ sơ.",
        ),
    ],
)
def test_a_condition_is_parted_from_what_then_happens(text: str, condition: str, outcome: str) -> None:
    assert branch(text) == [(condition, outcome)]


@pytest.mark.parametrize(
    "text",
    [
        "+ Trường hợp không cấp phải trả lời bằng văn bản, nêu rõ lý do.",
        "+ Trường hợp tổ chức, cá nhân nộp qua mạng, Sở trả lời.",
        "+ Trường hợp cơ sở đáp ứng, cơ quan có trách nhiệm: cấp giấy phép.",
        "+ Nếu hợp lệ thì cấp phép; trường hợp không hợp lệ, Sở trả hồ sơ.",
    ],
)
def test_a_condition_with_no_certain_end_stays_text(text: str) -> None:
    assert branch(text) is None


def test_a_list_is_not_torn_where_one_of_its_conditions_stays_text() -> None:
    assert branch("+ Trường hợp không cấp phải trả lời.", "+ Nếu đủ thì nhận.") is None


def test_deeper_lines_belong_to_the_outcome() -> None:
    assert branch("- Trường hợp nộp trực tiếp:", "+ Nộp tại Sở;", "+ Nhận giấy hẹn.") == [
        ("Trường hợp nộp trực tiếp", "+ Nộp tại Sở;\n+ Nhận giấy hẹn.")
    ]


def test_no_branch_is_taken_out_of_the_midst_of_a_text() -> None:
    assert branch("+ Nếu đủ thì nhận.", "Sở chuyển hồ sơ.") is None
    assert branch("+ Nếu đủ thì nhận.", "+ Sở chuyển hồ sơ.") is None
