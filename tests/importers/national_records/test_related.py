from __future__ import annotations

from portal.i18n import SOURCE
from portal.importers.national_records.related import read_related


def test_a_list_given_twice_is_read_once() -> None:
    reading = read_related(
        "#Tên thủ tục1Đăng ký xe2Đổi biển số#1Tên thủ tụcĐăng ký xe#2Tên thủ tụcĐổi biển số"
    )
    assert [related.title[SOURCE] for related in reading.value] == ["Đăng ký xe", "Đổi biển số"]
    assert reading.consumed[0] == "#Tên thủ tục1Đăng ký xe2Đổi biển số"


def test_lists_that_differ_in_a_letter_stay_text() -> None:
    text = "#Tên thủ tục1Đăng ký xe#1Tên thủ tụcĐăng ký xe."
    assert (read_related(text).value, read_related(text).unread) == ([], text)


def test_nothing_is_related() -> None:
    assert read_related("Không có thông tin").value == []
