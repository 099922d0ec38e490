from __future__ import annotations

import pytest

from portal.i18n import SOURCE
from portal.importers.national_records.reading import Outcome
from portal.importers.national_records.results import read_results

FOOT = "Từ khóaKhông có thông tinMô tảKhông có thông tin"
CHROME = (
    "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Tỉnh/ Thành phố --Phường/ XãSở-- Chọn Phường/ Xã --"
    "Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyếnNộp hồ sơ"
)


def read(text: str) -> list[tuple[str, str]]:
    return [(result.name[SOURCE], result.code) for result in read_results(text).value.results]


@pytest.mark.parametrize("page", ["", FOOT, FOOT + CHROME])
def test_names_come_with_their_codes(page: str) -> None:
    listed = "Giấy phépMã: KQ.G12.000327+ Văn bản từ chốiMã: 000.00.00.G15-KQ0187"
    assert read(listed + page) == [
        ("Giấy phép", "KQ.G12.000327"),
        ("Văn bản từ chối", "000.00.00.G15-KQ0187"),
    ]


@pytest.mark.parametrize("code", ["G05-YT01-KQ", "KQ-G10-KQ00009", "KQ.H15.000123"])
def test_a_code_is_read_whole(code: str) -> None:
    assert read(f"Thẻ khámMã: {code}Văn bảnMã: {code}{FOOT}") == [("Thẻ khám", code), ("Văn bản", code)]


@pytest.mark.parametrize("mark", ["", "-", " + ", "."])
def test_a_code_without_a_name_stays_text_and_the_next_result_is_one(mark: str) -> None:
    reading = read_results(f"Thẻ khámMã: KQ.G05.000001{mark}Mã: KQ.G05.000002GiấyMã: KQ.G05.000003{FOOT}")
    assert [result.code for result in reading.value.results] == ["KQ.G05.000001", "KQ.G05.000003"]
    assert reading.unread == "KQ.G05.000002"


def test_several_results_in_one_name_stay_one() -> None:
    name = "Giấy phép; văn bản từ chối, nêu rõ lý do."
    assert read(f"{name}Mã: KQ.G12.000327{FOOT}") == [(name, "KQ.G12.000327")]


def test_a_name_without_a_code_is_a_result() -> None:
    assert read(f"Giấy phép{FOOT}") == [("Giấy phép", "")]


def test_what_stands_for_a_code_and_is_none_stays_text() -> None:
    reading = read_results(f"Giấy phépMã: Chưa xác định rõ{FOOT}")
    assert [result.code for result in reading.value.results] == [""]
    assert reading.unread == "Chưa xác định rõ"
    assert [finding.outcome for finding in reading.findings] == [Outcome.DATA, Outcome.TEXT]


def test_a_name_is_not_cut_out_of_text_behind_no_code() -> None:
    reading = read_results(f"Quyết địnhMã: utwChứng chỉMã: KQ.G12.000001{FOOT}")
    assert read(f"Quyết địnhMã: utwChứng chỉMã: KQ.G12.000001{FOOT}") == [("Quyết định", "")]
    assert reading.unread == "utwChứng chỉ\nKQ.G12.000001"


def test_keywords_and_description_are_kept() -> None:
    reading = read_results(f"Giấy phépMã: KQ.G12.000327Từ khóaxe, thuêMô tả- Một\n- Hai {CHROME}")
    assert (reading.value.keywords, reading.value.description) == ("xe, thuê", "- Một\n- Hai")
    assert reading.consumed[-1] == CHROME


def test_what_is_no_list_of_results_stays_text() -> None:
    reading = read_results("hợp đồng đã ký với khách hàng. 1 bản chính")
    assert (reading.value.results, reading.unread) == ([], "hợp đồng đã ký với khách hàng. 1 bản chính")
