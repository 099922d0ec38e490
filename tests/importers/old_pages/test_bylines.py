from __future__ import annotations

import pytest

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.bylines import is_byline, split_role


@pytest.mark.parametrize(
    "line",
    [
        *("Hữu Trực", "MINH HIẾU", "Trịnh Cường", "T.T", "N.V.A", "Hữu Trực - Minh Hiếu", "Đặng Hòa", "PV"),
        *("Theo TTXVN", "(Theo chinhphu.vn)", "Tin, ảnh: H.T", "Bài và ảnh: Hữu Trực", "T/h: Minh Hiếu"),
        *("Cổng TTĐT tỉnh BR-VT", "Ban Biên tập", "Văn phòng UBND huyện", "Nguồn: Báo Nhân Dân"),
        *("Hữu Trực (tổng hợp)", "Tác giả: Minh Hiếu", "Người đăng: admin"),
    ],
)
def test_a_sign_off_is_known(line: str) -> None:
    assert is_byline(Block(1, line))


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Giải phóng miền Nam",
            "Tiến tới đại hội đảng",
            "Tin Tức",
            "THÔNG BÁO",
            "Liên Kết Website",
            "Thư Viện",
        ),
        *(
            "Báo cáo kết quả sản xuất",
            "Hội nghị trực tuyến",
            "Ban hành kế hoạch mới",
            "Theo đó, xã sẽ mở lớp.",
        ),
        *(
            "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH",
            "Kinh tế",
            "Theo dõi chúng tôi",
            "Quang cảnh cuộc họp",
            "1. Mục tiêu",
        ),
    ],
)
def test_a_menu_entry_or_a_heading_is_no_sign_off(line: str) -> None:
    assert not is_byline(Block(1, line))


def test_a_line_set_far_to_the_right_is_a_sign_off() -> None:
    assert is_byline(Block(1, "Hiếu", indent=60))
    assert is_byline(Block(1, "tin của bạn đọc", hint=Hint.BYLINE))


def test_a_link_is_no_sign_off() -> None:
    assert not is_byline(Block(1, "Hữu Trực", hint=Hint.LINK))


def test_a_label_that_only_says_author_is_cut_off() -> None:
    assert split_role("Tác giả: Minh Hiếu") == ("Tác giả:", "Minh Hiếu")
    assert split_role("Tin, ảnh: Minh Hiếu") == ("", "Tin, ảnh: Minh Hiếu")
