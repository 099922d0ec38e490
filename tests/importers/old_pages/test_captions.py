from __future__ import annotations

import pytest

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh cuộc họp",
        "Lãnh đạo huyện phát biểu tại hội nghị.",
        "Đại diện đơn vị tư vấn báo cáo tại cuộc họp",
        "Nông dân thu hoạch lúa trên cánh đồng mẫu",
        "Cầu mới nhìn từ bờ bắc. Ảnh: H.T",
        "Một góc thành phố - Ảnh: M.V.",
        "Hội nghị được truyền hình đến các xã. Ảnh: VGP",
        "Học sinh trong giờ đọc sách (ảnh minh họa)",
    ],
)
def test_a_line_that_names_a_picture_is_a_caption(line: str) -> None:
    assert is_caption(Block(1, line), repeated=False)


@pytest.mark.parametrize(
    "line",
    [
        "1. Mục tiêu",
        "II. NHIỆM VỤ",
        "MỤC TIÊU CHUNG",
        "Các nhiệm vụ gồm:",
        "- Lắp trạm đo mặn",
        "Bà con vui mừng.",
        "Vì sao nước về chậm?",
    ],
)
def test_a_heading_an_entry_and_a_short_sentence_are_none(line: str) -> None:
    assert not is_caption(Block(1, line), repeated=False)


def test_a_bold_line_is_a_heading_and_a_line_said_twice_a_caption() -> None:
    assert not is_caption(Block(1, "Cách làm đơn giản", hint=Hint.HEADING), repeated=False)
    assert is_caption(Block(1, "Bà con vui mừng."), repeated=True)
