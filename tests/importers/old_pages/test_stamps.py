from __future__ import annotations

import pytest

from portal.importers.old_pages.block import Block
from portal.importers.old_pages.stamps import read_stamp


@pytest.mark.parametrize(
    ("line", "words", "rests"),
    [
        ("10:21 | 06/03/2018 Print E-mail", "10:21 | 06/03/2018", ("Print E-mail",)),
        ("Ngày đăng: 14/03/2016 - Lượt xem: 1.204", "Ngày đăng: 14/03/2016", ("Lượt xem: 1.204",)),
        ("Hữu Trực | 08:05 - 09/09/2019", "08:05 - 09/09/2019", ("Hữu Trực",)),
        ("Tin tức | 05/12/2018", "05/12/2018", ("Tin tức",)),
        ("Thứ 5, 09/05/2024, 03:17[GMT+7]", "Thứ 5, 09/05/2024, 03:17[GMT+7]", ()),
        (
            "Submitted by Ban biên tập on 18 October 2019",
            "on 18 October 2019",
            ("Submitted by Ban biên tập",),
        ),
        (
            "Đăng ngày: 1/2/2021 | 5 lượt xem | Chuyên mục: Tin",
            "Đăng ngày: 1/2/2021",
            ("5 lượt xem", "Chuyên mục: Tin"),
        ),
        ("06:22 30/03/2015 2", "06:22 30/03/2015", ("2",)),
        ("Cập nhật: 24/7/2020", "Cập nhật: 24/7/2020", ()),
    ],
)
def test_a_date_line_is_parted_from_what_stands_beside_it(
    line: str, words: str, rests: tuple[str, ...]
) -> None:
    stamp = read_stamp(Block(1, line))
    assert stamp is not None
    assert (stamp.text, stamp.rests) == (words, rests)


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch công tác ngày 05/12/2018",
        "Chiều ngày 5/12/2018, xã An Bình khai trương nhà văn hóa.",
        "Khai trương thư viện số phục vụ học sinh vùng sâu (24/07/2020)",
        "Hội thảo 12/13/2020",
    ],
)
def test_a_sentence_or_a_title_with_a_date_is_no_date_line(line: str) -> None:
    assert read_stamp(Block(1, line)) is None


def test_a_dateline_of_an_office_names_its_place() -> None:
    stamp = read_stamp(Block(1, "Bến Tre, ngày 24 tháng 7 năm 2020"))
    assert stamp is not None
    assert (stamp.place, stamp.moment.at.day) == ("Bến Tre", 24)


def test_publication_goes_before_a_bare_date_and_that_before_a_change() -> None:
    lines = ("Ngày đăng: 01/02/2019", "01/02/2019", "Cập nhật lần cuối: 01/02/2019")
    stamps = [read_stamp(Block(1, line)) for line in lines]
    assert [stamp.rank for stamp in stamps if stamp] == [0, 1, 2]
