from __future__ import annotations

import pytest

from portal.importers.old_pages.sources import read_source


@pytest.mark.parametrize(
    ("lead", "byline", "source"),
    [
        ("(TGAG)- Chiều nay, xã họp.", "Hữu Trực", "TGAG"),
        ("KHPTO - Đoàn công tác vừa đến.", "T.T", "KHPTO"),
        ("(Chinhphu.vn) – Chiều nay, xã họp.", "", "Chinhphu.vn"),
        ("VOV.VN - Chiều nay, xã họp.", "", "VOV.VN"),
        ("Cần Thơ, 24-7 (TTXVN) – Lớp học vừa mở.", "", "TTXVN"),
        ("(BBNĐT) Ngày 17 – 9, xã họp.", "", "BBNĐT"),
        ("Chiều nay, xã họp.", "Theo TTXVN", "TTXVN"),
        ("Chiều nay, xã họp.", "Nguồn: Báo Nhân Dân", "Báo Nhân Dân"),
        ("Chiều nay, xã họp.", "Cổng TTĐT tỉnh BR-VT", "Cổng TTĐT tỉnh BR-VT"),
        ("UBND - cơ quan hành chính ở địa phương.", "Hữu Trực", ""),
        ("Chiều nay, xã họp.", "Hữu Trực", ""),
    ],
)
def test_the_source_is_read_from_the_first_words_or_the_sign_off(lead: str, byline: str, source: str) -> None:
    assert read_source([lead], byline) == source


def test_the_publisher_of_the_metadata_comes_last() -> None:
    assert read_source(["Chiều nay, xã họp."], "", "Báo Xa") == "Báo Xa"
    assert read_source(["Tóm tắt.", "(SGGP) - Chiều nay."], "", "Báo Xa") == "SGGP"
