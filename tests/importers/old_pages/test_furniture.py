from __future__ import annotations

import pytest

from portal.importers.old_pages.block import Block
from portal.importers.old_pages.furniture import FURNITURE, Where, find_furniture


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Truy cập hiện tại", "a counter of visits"),
        ("Đang có 167 khách và không thành viên đang online", "a counter of visits"),
        ("Số lần xem các bài viết", "a counter of visits"),
        ("3,634 lượt xem", "a counter of visits"),
        ("Đang online: 38", "a counter of visits"),
        ("23251862", "a line without words"),
        ("(028) 3920 1523", "a line without words"),
        ("Liên kết site Liên kết site", "the heading of a list of links"),
        ("No title... No title...", "an empty menu entry"),
        ("Print E-mail", "a tool of the page"),
        ("IN TRANG | GỬI EMAIL", "a tool of the page"),
        ("Xem cỡ chữ: A- A A+", "a tool of the page"),
        ("Trang đầu 1 2 3 Tiếp theo »", "the numbers of other pages"),
        ("Tin liên quan", "a list of other articles"),
        ("Các tin khác:", "a list of other articles"),
        ("Tin mới hơn", "a list of other articles"),
        ("Ý kiến bạn đọc (0)", "a form for comments"),
        ("© 2016 Cổng thông tin huyện", "a copyright line"),
        ("Ghi rõ nguồn khi đăng lại tin từ trang này.", "a copyright line"),
        ("Điện thoại: 0296 000 000 - Fax: 0296 000 001", "how to reach the office"),
        ("Hotline", "how to reach the office"),
        ("vanphong@vidu.gov.vn", "how to reach the office"),
        ("Trang chủ | Giới thiệu | Liên hệ", "a menu"),
        ("Tiến tới đại hội Đảng", "a slogan or a greeting"),
        ("Trang web này sử dụng cookie để phục vụ bạn.", "a notice about cookies"),
        ("Tổng số điểm của bài viết là: 0 trong 0 đánh giá", "a rating"),
    ],
)
def test_a_line_of_furniture_is_known_with_its_reason(line: str, reason: str) -> None:
    entry = find_furniture(Block(1, line))
    assert entry is not None
    assert entry.reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "Trang trại điện mặt trời đầu tiên của huyện",
        "In sách giáo khoa bằng giấy tái chế",
        "Đánh giá chung 6 tháng đầu năm 2020",
        "Số người tham gia: 120",
        "Năm 2020",
        "Liên hệ giữa nhà trường và gia đình cần chặt chẽ hơn.",
        "Điện thoại thông minh giúp nông dân tưới vườn",
        "Chia sẻ kinh nghiệm nuôi tôm sạch",
        "Thông báo kết quả bầu cử tại các xã cù lao",
    ],
)
def test_a_line_of_an_article_is_no_furniture(line: str) -> None:
    assert find_furniture(Block(1, line)) is None


def test_every_entry_says_why() -> None:
    assert all(entry.reason for entry in FURNITURE)
    assert {entry.where for entry in FURNITURE} == set(Where)
