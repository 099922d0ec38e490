from __future__ import annotations

import pytest

from portal.importers.national_records.channels.money import find_money


@pytest.mark.parametrize(
    ("text", "amount", "per"),
    [
        ("20.000 đồng", 20_000, ""),
        ("250,000 đồng/bản.", 250_000, "bản"),
        ("400000 đồng", 400_000, ""),
        ("02 triệu đồng/ Giấy chứng nhận", 2_000_000, "Giấy chứng nhận"),
        ("1,5 triệu đồng", 1_500_000, ""),
        ("600.000đ/lần (cấp mới)", 600_000, "lần"),
        ("8.000.000/lần", 8_000_000, "lần"),
        ("40.000 đồng/hồ sơ kể từ ngày 01/7/2025", 40_000, "hồ sơ"),
        ("32.000.000 đồng/lần/phòng", 32_000_000, "lần/phòng"),
        ("20.000 vnđ / tờ khai", 20_000, "tờ khai"),
    ],
)
def test_an_amount_is_read_in_dong_with_what_it_is_paid_for(text: str, amount: int, per: str) -> None:
    assert [(each.amount, each.per) for each in find_money(text)] == [(amount, per)]


@pytest.mark.parametrize("text", ["15.000.0000 đồng", "50USD/chuyến", "1.00 đồng"])
def test_an_amount_misspelt_or_of_other_money_is_seen_and_not_counted(text: str) -> None:
    assert [each.amount for each in find_money(text)] == [None]


@pytest.mark.parametrize("text", ["Thông tư số 64/2025/TT-BTC", "dưới 50 tỷ", "từ 5.700 kg", "02 bản", ""])
def test_other_numbers_are_no_money(text: str) -> None:
    assert find_money(text) == []
