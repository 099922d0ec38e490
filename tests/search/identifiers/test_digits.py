from __future__ import annotations

import pytest

from portal.search.identifiers.digits import find_numbers


@pytest.mark.parametrize(
    "text",
    [
        *(
            "509/TB",
            "61 / 2018",
            "04 - NQ",
            "QL91",
            "1.000080",
            "3,634",
            "3 634",
            "5574:2018",
            "+84 296",
            "12345",
        ),
        *(
            "3634",
            "(0296) 385",
            "5 tháng 9",
            "9 năm 2025",
            "THÁNG 9 NĂM 2025",
            "5 September 2025",
            "5, 2025",
            "5đ",
        ),
    ],
)
def test_a_number_that_something_is_joined_to_is_found(text):
    assert next(find_numbers(text), None) == next(place for place, char in enumerate(text) if char.isdigit())


@pytest.mark.parametrize("text", ["năm 2018, có 24 xã", "(308)", "còn 5.", "thứ 6", "an giang", "20 người"])
def test_a_number_that_stands_alone_is_passed_over(text):
    assert list(find_numbers(text)) == []
