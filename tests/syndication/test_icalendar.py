from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from portal.i18n import Locale
from portal.syndication.icalendar import CalendarDay, write_calendar

URL = "https://angiang.example/vi/de-an/mot/"
MOMENT = datetime(2026, 11, 2, 1, tzinfo=UTC)
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120)


def write(*days: CalendarDay, name: str = "Đề án") -> bytes:
    return write_calendar(name, URL, MOMENT, Locale.VI, days)


def parse(*days: CalendarDay) -> list[Any]:
    return list(Calendar.from_ical(write(*days)).walk("VEVENT"))


def test_a_day_is_an_event_of_one_whole_day_that_takes_no_time() -> None:
    (event,) = parse(CalendarDay("e1-deadline-viec", date(2026, 6, 30), "Hạn: Công bố danh mục"))
    assert event.decoded("dtstart") == date(2026, 6, 30)
    assert event.decoded("dtend") == date(2026, 7, 1)
    assert event["uid"] == "e1-deadline-viec@angiang.example"
    assert event["summary"] == "Hạn: Công bố danh mục"
    assert event["summary"].params["LANGUAGE"] == "vi"
    assert event["url"] == URL
    assert event["transp"] == "TRANSPARENT"
    assert event.decoded("dtstamp") == event.decoded("last-modified") == MOMENT


def test_the_calendar_says_what_it_is() -> None:
    calendar = Calendar.from_ical(write())
    assert calendar["version"] == "2.0"
    assert calendar["prodid"] == "-//angiang.example//Portal//VI"
    assert calendar["x-wr-calname"] == "Đề án"


def test_the_same_content_gives_the_same_bytes() -> None:
    day = CalendarDay("a", date(2026, 1, 1), "Bắt đầu")
    assert write(day) == write(day)


@given(TEXT)
def test_whatever_a_title_holds_it_is_read_back(title: str) -> None:
    (event,) = parse(CalendarDay("a", date(2026, 1, 1), f"x {title}", "mô tả"))
    assert str(event["summary"]) == f"x {title}"
    lines = write(CalendarDay("a", date(2026, 1, 1), f"x {title}")).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
