from __future__ import annotations

import pytest

from portal.entities.step import Step
from portal.i18n import SOURCE
from portal.importers.national_records.reading import Outcome
from portal.importers.national_records.steps import read_conditions, read_steps


def show(step: Step) -> tuple[str, str]:
    return step.title.get(SOURCE, ""), step.text.get(SOURCE, "")


def read(text: str) -> list[tuple[str, str]]:
    return [show(step) for step in read_steps(text).value]


@pytest.mark.parametrize(
    "text",
    [
        "Bước 1: Nộp.\nBước 2: Nhận.",
        "- Bước 1. Nộp.\n- Bước 2. Nhận.",
        "a) Bước 1: Nộp.\nb) Bước 2: Nhận.",
        "Bước 1: Nộp.Bước 2: Nhận.",
        "1. Nộp.\n2. Nhận.",
        "1) Nộp.\n2) Nhận.",
        "a) Nộp.\nb) Nhận.",
        "I. Nộp.\nII. Nhận.",
        "1.1.1. Nộp.\n1.1.2. Nhận.",
        "- Nộp.\n- Nhận.",
        "Nộp.\nNhận.",
    ],
)
def test_steps_are_found_in_every_form(text: str) -> None:
    assert read(text) == [("", "Nộp."), ("", "Nhận.")]


def test_a_short_heading_is_the_title() -> None:
    assert read(
        "Bước 1: Nộp hồ sơ\nCá nhân nộp tại Sở.\n+ Trực tiếp;\nBước 2: Trả kết quả:\nNhận tại Sở."
    ) == [
        ("Nộp hồ sơ", "Cá nhân nộp tại Sở.\n+ Trực tiếp;"),
        ("Trả kết quả", "Nhận tại Sở."),
    ]


def test_a_step_that_is_mentioned_does_not_begin_one() -> None:
    assert read("Bước 1: Nộp.\nBước 2: Nhận kết quả tại Bước 1. Sở trả.") == [
        ("", "Nộp."),
        ("", "Nhận kết quả tại Bước 1. Sở trả."),
    ]


def test_what_stands_before_the_first_step_begins_it() -> None:
    assert read("Người dân được miễn phí.\nBước 1: Nộp.\nBước 2: Nhận.")[0] == (
        "",
        "Người dân được miễn phí.\nNộp.",
    )


def test_headings_with_the_first_steps_on_their_lines_begin_two_series() -> None:
    text = "(i) Cấp mới + Bước 1. Nộp.\n+ Bước 2. Nhận.\n(ii) Cấp đổi + Bước 1. Gửi.\n+ Bước 2. Lấy."
    assert [words for _, words in read(text)] == ["(i) Cấp mới\nNộp.", "Nhận.", "(ii) Cấp đổi\nGửi.", "Lấy."]


def test_any_list_below_the_heading_of_the_field_is_one_of_steps() -> None:
    assert len(read("Trình tự thực hiện:\n- Nộp tại xã.\n- Xã trả kết quả.")) == 2
    assert len(read("Hồ sơ có:\n- Đơn.\n- Giấy khai sinh.")) == 1


def test_the_heading_of_a_second_series_leads_its_first_title() -> None:
    text = "Bước 1: Nộp.\nBước 2: Nhận.\nb) Trình tự cấp lại:\nBước 1: Nộp đơn\nNộp tại Sở.\nBước 2: Nhận."
    assert read(text)[2] == ("b) Trình tự cấp lại: Nộp đơn", "Nộp tại Sở.")


def test_a_sentence_broken_by_a_narrow_page_is_one_line() -> None:
    assert read("- Nộp hồ sơ đến\nSở Tư pháp.\n- Chờ đến ngày\nhẹn.")[1] == ("", "Chờ đến ngày hẹn.")


def test_branches_come_after_the_text_of_their_step() -> None:
    text = "Bước 1: Nộp hồ sơ.\nSở xem xét.\n+ Nếu đủ thì nhận.\n+ Nếu thiếu thì trả.\nBước 2: Nhận."
    step = read_steps(text).value[0]
    assert show(step) == ("", "Nộp hồ sơ.\nSở xem xét.")
    assert [branch.condition[SOURCE] for branch in step.branches] == ["Nếu đủ", "Nếu thiếu"]


def test_letters_that_begin_anew_leave_one_step_with_all_of_the_text() -> None:
    text = "a) Nộp:\na) tại Sở;\nb) tại xã;\nb) Nhận."
    reading = read_steps(text)
    assert [show(step) for step in reading.value] == [("", text)]
    assert [finding.outcome for finding in reading.findings] == [Outcome.TEXT]


@pytest.mark.parametrize("nothing", ["", "  ", "Không có thông tin"])
def test_nothing_is_no_step(nothing: str) -> None:
    assert read_steps(nothing).value == []


@pytest.mark.parametrize(
    "nothing", ["Không có thông tin", "Không", "không có.", "Không quy định.", "- Không", "* Không có"]
)
def test_no_condition_is_said_in_many_words(nothing: str) -> None:
    assert read_conditions(nothing).value == []


def test_conditions_stand_one_a_line() -> None:
    text = "- Có đủ 18 tuổi;\n- Không thuộc trường hợp\nbị cấm."
    assert [condition[SOURCE] for condition in read_conditions(text).value] == [
        "Có đủ 18 tuổi;",
        "Không thuộc trường hợp bị cấm.",
    ]
