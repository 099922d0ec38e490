from __future__ import annotations

import re

import pytest

from portal.search.identifiers.codes import read_code


def read(text: str) -> str | None:
    first = re.search(r"\d", text)
    code = read_code(text, first.start()) if first else None
    return code and code.written


@pytest.mark.parametrize(
    "code",
    [
        *(
            "509/TB-VPUBND",
            "61 / 2018 / NĐ - CP",
            "04-NQ/TU",
            "04 - NQ/TU",
            "12/2025/NQ-HĐND",
            "54/2014/QH13",
        ),
        *(
            "1.000080",
            "2.000110.000.00.00.H10",
            "H01.02",
            "QL91",
            "TCVN 5574:2018",
            "01-1:2018/BYT",
            "COVID-19",
        ),
        *(
            "0296 3 852 913",
            "02963.852.913",
            "0913 123 456",
            "1900 1234",
            "3,634",
            "3 634",
            "1.500.000",
            "36,9",
        ),
        *("2018 – 2025", "5/9/2025"),
    ],
)
def test_a_code_is_read_to_its_end_and_from_its_beginning(code):
    assert read(f"(theo {code}) đã") == code


@pytest.mark.parametrize("number", ["+84 296 3852913", "+84 (0) 296 3852913", "+842963852913"])
def test_a_country_code_is_read_as_the_zero_of_the_telephone_number(number):
    assert re.sub(r"\D", "", read(number) or "") == "02963852913"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("15/QĐ-UBND - Hà Nội", "15/QĐ-UBND"),
        ("3.634-4.000", "3.634"),
        ("0913 123 456 12", "0913 123 456"),
        ("1.500.000đ", "1.500.000"),
        ("việc5,000,000", "5,000,000"),
        ("20 người", "20"),
    ],
)
def test_a_code_takes_nothing_that_follows_or_precedes_it(text, code):
    assert read(text) == code
