from __future__ import annotations

import pytest

from portal.importers.old_pages.places import read_place


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("Lãnh đạo UBND tỉnh An Giang Nguyễn Thanh Bình dự lễ.", "An Giang"),
        ("Đề án của tỉnh Bà Rịa – Vũng Tàu giai đoạn tới.", "Bà Rịa – Vũng Tàu"),
        ("Thành ủy Mỹ Tho tổ chức hội nghị.", "Mỹ Tho"),
        ("Sinh viên thành phố Hồ Chí Minh trồng cây.", "Hồ Chí Minh"),
        ("Lễ hội ở thành phố Huế, mùa xuân.", "Huế"),
        ("UBND huyện Gò Công Đông, tỉnh Tiền Giang họp.", "Tiền Giang"),
        ("Chủ tịch UBND tỉnh An Giang - Nguyễn Thanh Bình nói.", "An Giang"),
        ("Cần Thơ, 24-7 (TTXVN) – Lớp học vừa mở.", "Cần Thơ"),
        ("Hà Nội (TTXVN) - Lớp học vừa mở.", "Hà Nội"),
        ("Bến Tre, ngày 5/12, mưa lớn.", "Bến Tre"),
        ("Xây dựng thành phố thông minh cần thời gian.", ""),
        ("(SGGP) - Mưa lớn trên diện rộng.", ""),
    ],
)
def test_the_place_is_read_from_dateline_or_lead(lead: str, place: str) -> None:
    assert read_place("Tiêu đề", [lead]) == place


def test_the_title_speaks_where_the_lead_does_not() -> None:
    assert read_place("Họp dân tại tỉnh Thái Bình", ["Mưa lớn."]) == "Thái Bình"
