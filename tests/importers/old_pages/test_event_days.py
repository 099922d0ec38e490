from __future__ import annotations

import pytest

from portal.importers.old_pages.event_days import read_event_day


@pytest.mark.parametrize(
    ("lead", "expected", "words"),
    [
        ("(BTV)- Chiều ngày 5/12/2018, xã họp dân.", "2018-12-05", "Chiều ngày 5/12/2018"),
        ("Ngày 28/2/2017, huyện mở hội thi.", "2017-02-28", "Ngày 28/2/2017"),
        ("Sáng 24/7, xã sơ kết năm 2020.", "2020-07-24", "Sáng 24/7"),
        ("Chiều nay (06-3), họp về vụ mùa năm 2018.", "2018-03-06", "Chiều nay (06-3"),
        ("Ngày 19 - 12, xã họp. Năm 2015 được mùa.", "2015-12-19", "Ngày 19 - 12"),
        (
            "Thực hiện Quyết định số 15/QĐ-UBND ngày 02/8/2011 của tỉnh, sáng 5/12/2018 xã họp dân.",
            "2018-12-05",
            "sáng 5/12/2018",
        ),
        ("Trong hai ngày 5 và 6/12/2018, huyện mở hội chợ.", "2018-12-06", "Trong hai ngày 5 và 6/12/2018"),
    ],
)
def test_the_day_of_the_event_is_read_from_the_first_sentence(lead: str, expected: str, words: str) -> None:
    day = read_event_day("Tiêu đề", lead)
    assert day is not None
    assert (day.at.date().isoformat(), day.text) == (expected, words)


@pytest.mark.parametrize(
    "lead",
    [
        "Xã vừa họp theo Nghị quyết số 04/NQ-TU ngày 02/8/2011 của Tỉnh ủy.",
        "Hồ sơ nộp trước ngày 30/12/2018 tại bộ phận một cửa của xã.",
        "Xã họp dân. Đề án được duyệt ngày 02/8/2011.",
        "Sáng 24/7, xã họp về kế hoạch giai đoạn 2020 - 2025, định hướng đến năm 2030.",
        "Sáng 24/7, xã họp dân về năm 2019 và năm 2020.",
        "Sáng 31/02/2018, xã họp dân.",
        "Giá tăng 10.5 nghìn đồng so với năm 2018.",
        "",
    ],
)
def test_a_cited_date_a_term_and_a_day_without_its_year_are_not_taken(lead: str) -> None:
    assert read_event_day("Tiêu đề", lead) is None


def test_the_year_may_stand_in_the_title() -> None:
    day = read_event_day("Kết quả mùa vụ năm 2016", "Sáng 3/5, huyện họp.")
    assert day is not None
    assert day.at.year == 2016
