from __future__ import annotations

import unicodedata
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from portal.errors import PortalError
from portal.importers.old_pages import OldPage, parse_html, parse_text

PROSE = (
    "Sáng ngày 5/12/2018, xã mở cửa nhà văn hóa mới với sự có mặt của đông đảo bà con trong vùng sông nước.",
    "Nhà văn hóa có phòng đọc, sân bóng và một góc trưng bày nông cụ xưa do người dân góp về từ các ấp.",
    "Công trình xong sớm hai tháng so với kế hoạch, nhờ bà con hiến đất và góp ngày công trong mùa khô./.",
)
LINES = st.sampled_from(
    [
        *PROSE,
        *(
            "Khai trương nhà văn hóa xã cù lao",
            "Quang cảnh buổi lễ",
            "Hữu Trực",
            "T.T",
            "Tin, ảnh: Minh Hiếu",
        ),
        *("Thứ 5, 09/05/2024, 03:17[GMT+7]", "10:21 | 06/03/2018 Print   E-mail", "Cập nhật: 24/7/2020"),
        *(
            "Tin tức Tin tức",
            "Trang chủ > Văn hóa",
            "Chuyên mục: Văn hóa",
            "Tác giả: Minh Hiếu",
            "12 lượt xem",
        ),
        *(
            "  • Hotline",
            "• Đang online: 3",
            "Tin liên quan",
            "Các việc gồm:",
            "- một việc;",
            "1. Mục tiêu",
            "",
            "",
        ),
        *(
            "Bình luận",
            "© 2018 xã",
            "Bến Tre, ngày 24 tháng 7 năm 2020",
            "Lễ hội (24/07/2020)",
            "***",
            "\u00a0",
        ),
    ]
)
PAGES = st.lists(LINES | st.text(max_size=40), max_size=25).map("\n".join)


def count(*texts: str) -> Counter[str]:
    """Count the characters that are not space, in the form that pages are kept in."""
    return Counter(
        char for text in texts for char in unicodedata.normalize("NFC", text) if not char.isspace()
    )


def everything(page: OldPage) -> tuple[str, ...]:
    """Return all that a page keeps or reports; a day named inside the text is counted there."""
    stamp = page.date_source
    own = stamp is not None and not any(stamp.text in paragraph for paragraph in page.paragraphs[:2])
    kept = (page.title, page.byline, page.category, *page.paragraphs, *page.captions)
    return (*kept, *(entry.text for entry in page.dropped), stamp.text if stamp and own else "", page.place)


@settings(max_examples=100, deadline=None)
@given(PAGES)
@example("\n".join(["Tin", "Khai trương nhà văn hóa", *PROSE, "Hữu Trực"]))
def test_every_line_is_kept_or_reported(text: str) -> None:
    try:
        page = parse_text(text, "page")
    except PortalError:
        return
    separators = count(">|»›→:/,;–—-•()[] " * len(text))
    assert not count(text) - count(*everything(page)) - separators


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_no_long_line_is_kept_twice(text: str) -> None:
    try:
        page = parse_text(text, "page")
    except PortalError:
        return
    shown = [page.title, *page.paragraphs, *page.captions]
    kept = [line for line in PROSE if text.count(line) == 1]
    assert all(shown.count(line) <= 1 for line in kept)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(LINES.map(lambda line: f"<p>{line}</p>") | st.text(alphabet="<>/apdivtrh1 ='\"&;x"), max_size=20)
)
def test_any_markup_gives_a_page_or_a_named_error(parts: list[str]) -> None:
    try:
        page = parse_html("".join(parts), "page")
    except PortalError:
        return
    assert page.title
    assert page.lead


def test_a_line_is_reported_with_its_number_and_reason() -> None:
    page = parse_text(f"Đang online: 3\n\nKhai trương nhà văn hóa\n{PROSE[1]}\nHữu Trực", "page")
    assert [(entry.line, entry.text, entry.reason) for entry in page.dropped] == [
        (1, "Đang online: 3", "a counter of visits")
    ]


def test_a_typing_slip_of_the_source_is_kept_as_typed() -> None:
    typed = (
        "Đề án giai đoạn 20 18 – 2025\u00a0 được  thông qua "
        "với sự đồng thuận cao của các đại biểu dự cuộc họp sáng nay tại trụ sở xã."
    )
    page = parse_text(f"Thông qua đề án mới\n{typed}", "page")
    assert page.lead == " ".join(typed.split())
