from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from portal.errors import InvalidEntry, Place
from portal.importers.national_records.record import FIELDS, make_record, read_code

PLACE = Place("records.jsonl", 7)


def test_the_fields_of_a_record_are_texts_in_one_form() -> None:
    decomposed = unicodedata.normalize("NFD", "Đăng ký khai sinh")
    record = make_record({"ma_thu_tuc": " 1.001193 ", "ten_thu_tuc": decomposed, "linh_vuc": None}, PLACE)
    assert record.ma_thu_tuc == "1.001193"
    assert record.ten_thu_tuc == "Đăng ký khai sinh"
    assert record.linh_vuc == ""
    assert record.locate("linh_vuc") == Place("records.jsonl", 7, "linh_vuc")


def test_fields_that_nobody_knows_are_kept_as_text() -> None:
    values = {
        "ma_thu_tuc": "1.000001",
        "ngay_hieu_luc": "1/7/2025",
        "so_trang": 3,
        "muc": ["a", "ă"],
        "rong": "",
    }
    record = make_record(values, PLACE)
    assert record.others == {"ngay_hieu_luc": "1/7/2025", "so_trang": "3", "muc": '["a","ă"]'}
    assert record.text("so_trang") == "3"
    assert record.text("place") == ""


@pytest.mark.parametrize(
    ("values", "place", "reason"),
    [
        ([], "records.jsonl:7", "a JSON object"),
        ({}, "records.jsonl:7 [ma_thu_tuc]", "is missing"),
        ({"ma_thu_tuc": ""}, "records.jsonl:7 [ma_thu_tuc]", "not a national code"),
        ({"ma_thu_tuc": None}, "records.jsonl:7 [ma_thu_tuc]", "not a national code"),
        ({"ma_thu_tuc": 1.000001}, "records.jsonl:7 [ma_thu_tuc]", "not a national code"),
        ({"ma_thu_tuc": "1.00008"}, "records.jsonl:7 [ma_thu_tuc]", '"1.00008" is not'),
        ({"ma_thu_tuc": "١.٠٠٠٠٨٠"}, "records.jsonl:7 [ma_thu_tuc]", "not a national code"),
        ({"ma_thu_tuc": "1.000001", "linh_vuc": ["a"]}, "records.jsonl:7 [linh_vuc]", 'not ["a"]'),
        ({"ma_thu_tuc": "1.000001", "x" * 101: ""}, "records.jsonl:7 [xxx", "100 characters, not 101"),
    ],
)
def test_a_fault_is_told_by_its_line_and_field(values: Any, place: str, reason: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        make_record(values, PLACE)
    assert str(refused.value.problems[0]).startswith(place)
    assert reason in refused.value.problems[0].reason


def test_every_fault_of_a_record_is_told() -> None:
    with pytest.raises(InvalidEntry) as refused:
        make_record({"linh_vuc": 1, "ten_thu_tuc": {}}, PLACE)
    assert [problem.place.field for problem in refused.value.problems] == [
        "ma_thu_tuc",
        "linh_vuc",
        "ten_thu_tuc",
    ]


def test_a_record_with_other_faults_still_has_its_code() -> None:
    assert read_code({"ma_thu_tuc": "1.000001", "linh_vuc": 1}) == "1.000001"
    assert read_code({"ma_thu_tuc": 1}) is None
    assert read_code("1.000001") is None


def test_a_field_of_an_array_is_told_by_the_number_of_its_record() -> None:
    record = make_record({"ma_thu_tuc": "1.000001"}, Place("records.json", field="12"))
    assert str(record.locate("linh_vuc")) == "records.json [12.linh_vuc]"


def test_the_fields_are_those_of_the_national_database() -> None:
    assert len(FIELDS) == 22
    assert {"ma_thu_tuc", "nguon_bo"} <= FIELDS
