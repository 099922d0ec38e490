from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.importers.national_records.legal_bases.numbers import find_numbers


def list_numbers(text: str) -> list[str]:
    return [number.text for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Luật 54/2014/QH1354/2014/QH13", ["54/2014/QH13", "54/2014/QH13"]),
        ("9/2000/QH1040/2001/NĐ-CP", ["9/2000/QH10", "40/2001/NĐ-CP"]),
        ("Luật Cư trú 202068/2020/QH14Thông tư", ["68/2020/QH14"]),
        ("ngày 29/6/202443/2024/QH15", ["43/2024/QH15"]),
        ("92/2015/TT-BTCThông tư", ["92/2015/TT-BTC"]),
        ("25/2021/TT-BTCQUY ĐỊNH", ["25/2021/TT-BTC"]),
        ("11/2026/TT-NHNNsửa đổi", ["11/2026/TT-NHNN"]),
        ("05/2020/TT-XYZThông tư", ["05/2020/TT-XYZ"]),
        ("18/2016/TT- BTP", ["18/2016/TT-BTP"]),
        ("66.16/2026/NQ-CP", ["66.16/2026/NQ-CP"]),
        ("Điều 77.165/2024/NĐ-CP", ["165/2024/NĐ-CP"]),
        ("09/2013/TTLT-BTP-TANDTC-VKSNDTCQuy", ["09/2013/TTLT-BTP-TANDTC-VKSNDTC"]),
        ("21/2007/TT-BCA(X13)", ["21/2007/TT-BCA(X13)"]),
        ("26/2005/PL-UBTVQH11 - Ưu đãi", ["26/2005/PL-UBTVQH11"]),
        ("1898/QĐ-BTPTrang", ["1898/QĐ-BTP"]),
        ("11/2015/TT-BCA-C1111/2015/TT-BCA-C11", ["11/2015/TT-BCA-C11", "11/2015/TT-BCA-C11"]),
        ("cứu nạn, cứu hộ15/2025/CP-NĐ", ["15/2025/NĐ-CP"]),
        ("ngày 01/01/2017", []),
        ("Mẫu số 02/TB/TEM", []),
    ],
)
def test_a_number_ends_where_its_closed_ending_ends(text: str, numbers: list[str]) -> None:
    assert list_numbers(text) == numbers


def test_a_number_whose_last_letter_is_missing_is_known_as_cut_off() -> None:
    [number] = find_numbers("118/2025/NĐ-CQuy định")
    assert number.is_cut_off


@pytest.mark.parametrize(
    ("text", "shared"),
    [("08/2026/TT-BNNMT", "08/2026"), ("461/QĐ-BXD", "461"), ("190/2025/NQ-QH15", "190/2025")],
)
def test_spellings_of_a_number_share_serial_and_year(text: str, shared: str) -> None:
    [number] = find_numbers(text)
    assert number.serial_and_year == shared


NUMBERS = st.builds(
    "{}/{}/{}".format,
    st.integers(1, 999),
    st.integers(1990, 2039),
    st.sampled_from(("NĐ-CP", "QH15", "TT-BTC", "QĐ-TTg", "NQ-HĐND", "TTLT-BTC-BTP")),
)


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_numbers_behind_titles_are_all_found(numbers: list[str]) -> None:
    assert list_numbers("".join(f"Quy định về phí{number}" for number in numbers)) == numbers
