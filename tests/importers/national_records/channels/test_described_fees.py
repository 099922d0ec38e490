from __future__ import annotations

from portal.importers.national_records.channels import read_channels
from portal.importers.national_records.channels.described_fees import read_described

DAYS = "kể từ ngày 01/7/2025 đến hết ngày 31/12/2026"
PHI = f"Phí: 800.000 đồng/hồ sơ (áp dụng mức phí 400.000 đồng/hồ sơ {DAYS})."


def test_lines_that_are_fees_are_read() -> None:
    fees = read_described(f"{PHI}\nLệ phí: 100.000 đồng/hồ sơ.\nNộp tại Bộ phận Một cửa.")
    assert [(fee.amount, fee.kind, fee.per["vi"]) for fee in fees] == [
        (800_000, "fee", "hồ sơ"),
        (400_000, "fee", "hồ sơ"),
        (100_000, "charge", "hồ sơ"),
    ]


def test_sentences_that_speak_of_fees_are_not_read() -> None:
    assert read_described("Người nộp đã nộp phí 800.000 đồng.\nPhí: theo biểu 20.000 đồng") == []


def test_the_fee_of_the_cell_is_not_counted_twice() -> None:
    (channel,) = read_channels(f"Trực tiếp3 Ngày800,000 Việt Nam Đồng{PHI}Lệ phí: 100.000 đồng.").value
    assert [fee.amount for fee in channel.fees] == [800_000, 400_000, 100_000]
    assert channel.note["vi"].startswith("Phí: 800.000 đồng/hồ sơ")


def test_a_cell_that_the_description_contradicts_stands_alone() -> None:
    (channel,) = read_channels("Trực tiếp3 Ngày700,000 Việt Nam ĐồngLệ phí: 100.000 đồng.").value
    assert [fee.amount for fee in channel.fees] == [700_000]
