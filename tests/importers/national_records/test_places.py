from __future__ import annotations

from portal.i18n import SOURCE
from portal.importers.national_records.places import read_reception


def test_places_stand_one_a_line_as_written() -> None:
    text = "- Số 44 Trần Phú, quận Ba Đình\n- Trung tâm Phục vụ hành chính công."
    assert [place[SOURCE] for place in read_reception(text).value] == [
        "Số 44 Trần Phú, quận Ba Đình",
        "Trung tâm Phục vụ hành chính công.",
    ]


def test_a_line_broken_within_an_address_is_one_place() -> None:
    text = "Trung tâm (số 02, đường Nguyễn Chí Thanh,\nphường Thành Sen)\nHệ thống:\nhttps://motcua.vn"
    assert [place[SOURCE] for place in read_reception(text).value] == [
        "Trung tâm (số 02, đường Nguyễn Chí Thanh, phường Thành Sen)",
        "Hệ thống: https://motcua.vn",
    ]


def test_nothing_is_no_place() -> None:
    assert read_reception("- Không có.").value == []
