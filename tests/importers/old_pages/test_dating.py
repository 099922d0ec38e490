from __future__ import annotations

import pytest

from portal.importers.old_pages import OldPage, parse_html, parse_text

TITLE = "Khai trương thư viện số phục vụ học sinh vùng sâu"
PROSE = (
    "Thư viện có hơn hai nghìn đầu sách điện tử, mở cửa cả ngày chủ nhật, "
    "và cho học sinh mượn máy đọc mang về nhà."
)


def text_page(*above: str, below: str = "", lead: str = PROSE) -> OldPage:
    return parse_text("\n".join([*above, TITLE, below, lead, PROSE.replace("hai", "ba")]), "page")


@pytest.mark.parametrize(
    "clock",
    ["24/07/2024 10:00", "Thứ 5, 09/05/2024, 03:17[GMT+7]", "Hôm nay: Thứ tư, 24/07/2024"],
)
def test_a_clock_at_the_top_is_not_the_date(clock: str) -> None:
    page = text_page(clock)
    assert page.published_at is None
    assert [entry.reason for entry in page.dropped] == ["the clock of the visit"]


def test_a_stamp_between_section_and_title_is_the_date() -> None:
    page = text_page("Hoạt động của ngành", "08:30 24/07/2020")
    assert page.published_at is not None
    assert (page.published_at.year, page.category) == (2020, "Hoạt động của ngành")


def test_a_stamp_years_after_the_event_is_a_clock() -> None:
    page = text_page("Tin tức", "08:30 24/07/2024", lead=f"Sáng 3/5/2019, xã mở thư viện. {PROSE}")
    assert page.date_source is not None
    assert (page.date_source.text, page.date_source.precision) == ("Sáng 3/5/2019", "day")


def test_the_date_of_publication_goes_before_that_of_a_change() -> None:
    page = text_page(below="Cập nhật: 26/07/2020\nNgày đăng: 25/07/2020")
    assert page.published_at is not None
    assert page.published_at.day == 25


def test_a_stamp_tells_the_minute_where_the_metadata_tell_the_day() -> None:
    meta = '<meta property="article:published_time" content="2020-07-24">'
    page = parse_html(f"{meta}<h1>{TITLE}</h1><div>24/07/2020 15:49</div><p>{PROSE}</p>", "page")
    assert page.published_at is not None
    assert page.published_at.hour == 15


def test_the_metadata_go_before_a_stamp() -> None:
    meta = '<meta property="article:published_time" content="2020-07-24T08:00:00+07:00">'
    page = parse_html(f"{meta}<h1>{TITLE}</h1><div>26/07/2020 15:49</div><p>{PROSE}</p>", "page")
    assert page.published_at is not None
    assert (page.published_at.day, page.published_at.hour) == (24, 8)
