from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.entities.case import Case
from portal.i18n import SOURCE
from portal.importers.national_records.papers import read_cases
from portal.importers.national_records.reading import FieldReading, Outcome

COLUMNS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
RECORDS = Path(__file__).parents[5] / "shared/procedures/national_procedures.jsonl"


def count_letters(*texts: str) -> Counter[str]:
    return Counter(
        letter for text in texts for letter in unicodedata.normalize("NFC", text) if letter.isalnum()
    )


def list_texts(case: Case) -> list[str]:
    papers = [text for paper in case.papers for text in (paper.name[SOURCE], *_list_forms(paper))]
    return [*case.title.values(), *papers, *(note[SOURCE] for note in case.notes)]


def _list_forms(paper) -> list[str]:
    return [form.name[SOURCE] for form in paper.forms]


def keeps_all(text: str, reading: FieldReading[list[Case]]) -> bool:
    said = [text for case in reading.value for text in list_texts(case)]
    return count_letters(text) == count_letters(*said, reading.unread, *reading.consumed)


def test_the_heading_of_the_next_table_follows_the_last_row_without_a_break():
    reading = read_cases(
        f"1. Cá nhânTên giấy tờMẫu đơn, tờ khaiSố lượngĐơn;1 bản chính2. Tổ chức:{COLUMNS}Sổ1 bản chính"
    )
    assert [case.title for case in reading.value] == [{SOURCE: "1. Cá nhân"}, {SOURCE: "2. Tổ chức:"}]
    assert [case.key for case in reading.value] == ["1-ca-nhan", "2-to-chuc"]
    assert [case.papers[0].name[SOURCE] for case in reading.value] == ["Đơn;", "Sổ"]


def test_a_row_is_a_paper_with_its_numbers_and_its_form(read_rows):
    [case] = read_rows("Đơn đề nghịMẫu số 01.docx1 bản chính,2 bản sao").value
    [paper] = case.papers
    assert (paper.name, paper.originals, paper.copies) == ({SOURCE: "Đơn đề nghị"}, 1, 2)
    assert [form.name for form in paper.forms] == [{SOURCE: "Mẫu số 01.docx"}]
    assert (case.key, case.title) == ("ho-so", {})


def test_remarks_among_the_rows_become_notes(read_rows):
    reading = read_rows("Đơn1 bản chính", "Lưu ý: Nộp trong giờ hành chính.0 bản chính")
    assert reading.value[0].notes == [{SOURCE: "Lưu ý: Nộp trong giờ hành chính."}]
    assert [finding.aspect for finding in reading.findings] == ["papers", "paper notes", "cases"]


def test_a_choice_is_between_all_papers_of_the_case(read_rows):
    heading = "Một trong các giấy tờ sau:"
    [case] = read_rows("Giấy khai sinh1 bản chính", "Hộ chiếu1 bản chính", heading=heading).value
    assert [paper.choice for paper in case.papers] == [1, 1]


def test_rows_that_say_nothing_are_no_papers(read_rows):
    reading = read_rows("Đơn1 bản chính", "1 bản chính", "****1 bản chính")
    assert len(reading.value[0].papers) == 1
    assert not reading.unread


@pytest.mark.parametrize(
    "row", ["Giấy ủy quyền theo pháp luật Việt Nam 21 bản chính", "Đơn1 bản chính,1000 bản sao"]
)
def test_a_row_whose_numbers_are_in_doubt_is_kept_as_text(read_rows, row):
    reading = read_rows("Sổ1 bản chính", row)
    assert reading.unread == row
    assert [finding.source for finding in reading.findings if finding.outcome is Outcome.TEXT] == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Bước 2. Nộp hồ sơ tại cơ quan bảo hiểm",
        f"--{COLUMNS}Tại Bước 7:  +",
        f"(1) Chấp thuận{COLUMNS}",
    ],
)
def test_what_is_no_table_of_papers_is_kept_as_text(text):
    reading = read_cases(text)
    assert reading.value == []
    assert {finding.outcome for finding in reading.findings} == {Outcome.TEXT}
    assert keeps_all(text, reading)


@pytest.mark.parametrize("text", ["", "--", "----", " \n", "Không có thông tin"])
def test_nothing_said_is_nothing_found(text):
    reading = read_cases(text)
    assert (reading.value, reading.findings, reading.unread) == ([], (), "")


def test_text_that_is_not_in_nfc_is_read_all_the_same():
    text = unicodedata.normalize("NFD", f"--{COLUMNS}Đơn đề nghị1 bản chính")
    assert read_cases(text).value[0].papers[0].name == {SOURCE: "Đơn đề nghị"}


NAMES = st.sampled_from(
    [
        "Đơn đề nghị;",
        "- Giấy tờ theo Mẫu số 18",
        "a) Sổ (01 bản chính)",
        "Bản sao theo Nghị định số 45/2025/NĐ-CP",
        "Lưu ý: Khi nộp hồ sơ",
        "Trường hợp cấp lại thì nộp bản gốc",
        "Một trong các giấy tờ sau:",
        "...",
        "",
        "Thẻ 7",
    ]
) | st.text("aăâđơ ĐM1(0).;:,-\n", max_size=12)
FORMS = st.sampled_from(["", "", "Mẫu số 1.docx", "mau.doc", "1.000423.pdf", "Đơn.docxTờ khai.xls"])
COUNTS = st.sampled_from(
    ["1 bản chính", "0 bản chính", "0 bản chính,1 bản sao", "12 bản chính", "1 bản chính,1000 bản sao"]
)
ROWS = st.builds("{}{}{}".format, NAMES, FORMS, COUNTS)
HEADINGS = st.sampled_from(
    ["--", "", "1. Chứng từ phải nộp", "* Giấy tờ phải xuất trình:", "Trường hợp 1 bản chính"]
)
TABLES = st.builds("{}{}{}".format, HEADINGS, st.just(COLUMNS), st.lists(ROWS, max_size=5).map("".join))


@given(st.lists(TABLES, max_size=4).map("".join), st.sampled_from(["", "--", "Ghi chú cuối"]))
def test_no_letter_is_lost_and_no_key_comes_twice(tables, rest):
    reading = read_cases(tables + rest)
    assert keeps_all(tables + rest, reading)
    keys = [case.key for case in reading.value]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    "filler", [".", "(", ":", "1", " ", "a) ", "1 bản chính;", ".docx", "Mẫu", "(nếu có)", "trường hợp "]
)
def test_a_field_of_any_make_is_read_in_time(filler):
    text = f"--{COLUMNS}{filler * (40_000 // len(filler))}1 bản chính"
    start = perf_counter()
    assert keeps_all(text, read_cases(text))
    assert perf_counter() - start < 2


@pytest.fixture(scope="module")
def fields() -> list[tuple[str, str]]:
    if not RECORDS.exists():
        pytest.skip("the national records are not beside the repository")
    records = map(json.loads, RECORDS.read_text("utf-8").splitlines())
    return [(record["ma_thu_tuc"], record["thanh_phan_ho_so"]) for record in records]


def test_of_the_real_records_nothing_is_lost_and_nearly_all_is_data(fields):
    readings = {code: (text, read_cases(text)) for code, text in fields}
    assert [code for code, (text, reading) in readings.items() if not keeps_all(text, reading)] == []
    outcomes = Counter(
        finding.outcome
        for _, reading in readings.values()
        for finding in reading.findings
        if finding.aspect in {"papers", "paper notes"}
    )
    assert outcomes[Outcome.DATA] / outcomes.total() >= 0.99
