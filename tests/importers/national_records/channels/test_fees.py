from __future__ import annotations

from datetime import date

import pytest

from portal.entities.channel import Fee
from portal.importers.national_records.channels.fees import FeeReading, read_fee
from portal.importers.national_records.channels.rows import FeeCell
from portal.importers.national_records.reading import Outcome


def read(words: str, note: str = "", description: str = "") -> FeeReading:
    return read_fee(FeeCell(words, note), description)


def only(words: str, note: str = "") -> Fee:
    reading = read(words, note)
    assert [finding.outcome for finding in reading.findings] == [Outcome.DATA]
    (fee,) = reading.value
    return fee


@pytest.mark.parametrize(
    "note", ["", "Không có", "Không", "- Không có", "Không quy định.", "không thu lệ phí", "không có"]
)
def test_free_is_an_amount_of_0(note: str) -> None:
    fee = only("Miễn phí", note)
    assert (fee.amount, fee.rule, fee.condition) == (0, {}, {})


@pytest.mark.parametrize(
    "note",
    [
        "Mức lệ phí theo quyết định của Hội đồng nhân dân cấp tỉnh",
        "theo quy định của pháp luật",
        "Thông tư số 1/2025/TT-BTC",
        "Chưa quy định.",
        "Miễn lệ phí đối với hộ nghèo",
    ],
)
def test_free_with_a_rule_is_not_free(note: str) -> None:
    fee = only("Miễn phí", note)
    assert (fee.amount, fee.rule["vi"]) == (None, note)


def test_who_is_let_off_stands_beside_the_rule() -> None:
    fee = only("Miễn phí", "Mức lệ phí do tỉnh quyết định. Miễn lệ phí cho hộ nghèo.")
    assert fee.rule["vi"] == "Mức lệ phí do tỉnh quyết định."
    assert fee.exemptions == [{"vi": "Miễn lệ phí cho hộ nghèo."}]


@pytest.mark.parametrize(
    ("note", "exempt"),
    [
        ("8.000 đồng/bản; miễn phí đối với hộ nghèo", "miễn phí đối với hộ nghèo"),
        ("Miễn lệ phí cho người cao tuổi, trẻ em", "Miễn lệ phí cho người cao tuổi, trẻ em"),
    ],
)
def test_who_is_let_off_stands_beside_the_amount(note: str, exempt: str) -> None:
    fee = only("8,000 VNĐ", note)
    assert (fee.amount, fee.condition, fee.exemptions[0]["vi"].strip("; ")) == (8_000, {}, exempt)


def test_free_for_some_with_an_amount_in_its_note_costs_the_others_that_amount() -> None:
    fee = only("Miễn phí", "Lệ phí: 8.000 đồng/bản. Miễn lệ phí cho người cao tuổi.")
    assert (fee.amount, fee.kind, fee.per["vi"]) == (8_000, "charge", "bản")
    assert fee.exemptions == [{"vi": "Miễn lệ phí cho người cao tuổi"}]


def test_free_with_an_amount_in_its_note_costs_that_amount() -> None:
    fee = only("Miễn phí", "Lệ phí cấp giấy: 150.000 đồng/giấy")
    assert (fee.amount, fee.kind, fee.per["vi"]) == (150_000, "charge", "giấy")
    assert fee.condition["vi"] == "Lệ phí cấp giấy"


def test_a_note_that_names_a_fee_without_an_amount_leaves_doubt() -> None:
    reading = read("Miễn phí", "Đối với sân bay")
    assert reading.findings[0].outcome is Outcome.TEXT
    assert [fee.amount for fee in reading.value] == [None]


def test_free_is_doubted_where_the_description_lists_fees() -> None:
    reading = read("Miễn phí", description="- Lệ phí: theo biểu kèm theo.")
    assert (reading.value, reading.unread) == ([], "Miễn phí")


@pytest.mark.parametrize(
    ("note", "per"),
    [
        ("/hồ sơ", "hồ sơ"),
        ("đồng/lần", "lần"),
        ("40.000 đồng/bản.", "bản"),
        ("01 sản phẩm/01 lần", "01 sản phẩm/01 lần"),
        ("lần cấp", "lần cấp"),
    ],
)
def test_a_note_may_say_what_the_amount_is_paid_for(note: str, per: str) -> None:
    fee = only("40,000 Việt Nam Đồng", note)
    assert (fee.amount, fee.per["vi"], fee.condition, fee.rule) == (40_000, per, {}, {})


def test_a_case_is_a_condition_and_a_law_a_rule() -> None:
    assert only("40,000 VNĐ", "- Xe trên 10 chỗ").condition["vi"] == "Xe trên 10 chỗ"
    assert only("40,000 VNĐ", "theo quy định tại Thông tư số 1/2025/TT-BTC").rule["vi"]


def test_a_note_says_in_full_what_the_cell_has_lost() -> None:
    assert only("20 VNĐ", "20.000 vnđ /tờ khai").amount == 20_000


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("20 VNĐ", ""),
        ("500 VNĐ", "Từ ngày 01/01/2026 theo quy định"),
        ("50,000 VNĐ", "100.000 đồng/lần"),
        ("15,000,000 VNĐ", "15.000.0000 đồng/lần"),
        ("50,000 VNĐ", "Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định"),
        ("50,000 VNĐ", "Bằng 50% mức thu"),
        ("400,000 VNĐ", "Lý thuyết, Phí: 1,700,000 thực hành"),
        ("50,000 VNĐ", "không có"),
        ("50,000 VNĐ", "Phí : 40.000 Đồng (cấp mới)"),
    ],
)
def test_an_amount_that_is_doubtful_stays_text(words: str, note: str) -> None:
    reading = read(words, note)
    assert [finding.outcome for finding in reading.findings] == [Outcome.TEXT]
    assert reading.value == []
    assert words in reading.unread


def test_other_money_is_a_rule_in_words() -> None:
    reading = read("10 USD", "/lần")
    assert [fee.rule["vi"] for fee in reading.value] == ["10 USD(/lần)"]
    assert reading.findings[0].outcome is Outcome.TEXT


def test_a_fee_lifted_for_some_time_is_free_between_two_days() -> None:
    base, lifted = read(
        "250,000 VNĐ", "Thực hành\t250.000đ/lần(Miễn kể từ ngày 07/4/2026 đến 30/6/2026)"
    ).value
    assert (base.amount, base.per["vi"], base.condition["vi"]) == (250_000, "lần", "Thực hành")
    assert (lifted.amount, lifted.valid_from, lifted.valid_until) == (
        0,
        date(2026, 4, 7),
        date(2026, 6, 30),
    )


def test_a_fee_lowered_for_some_time_is_two_fees() -> None:
    note = "áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư"
    base, lowered = read("800,000 VNĐ", note).value
    assert (base.amount, base.valid_until) == (800_000, None)
    assert (lowered.amount, lowered.per["vi"]) == (400_000, "hồ sơ")
    assert (lowered.valid_from, lowered.valid_until) == (date(2025, 7, 1), date(2026, 12, 31))


def test_a_share_for_some_time_is_a_rule_with_its_days() -> None:
    note = "Từ ngày 01/7/2025 đến hết ngày 31/12/2026, mức lệ phí bằng 50% mức phí nêu trên"
    base, lowered = read("140,000,000 VNĐ", note).value
    assert (base.amount, lowered.amount, lowered.rule["vi"]) == (140_000_000, None, note)
    assert lowered.valid_from == date(2025, 7, 1)


def test_the_fees_of_several_cases_are_told_apart() -> None:
    fees = read("Miễn phí", "- Cấp mới: 1.200.000 đồng - Cấp lại: 800.000 đồng").value
    assert [(fee.amount, fee.condition["vi"]) for fee in fees] == [
        (1_200_000, "Cấp mới"),
        (800_000, "Cấp lại"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Nộp 150.000 đồng + (số tấn x 15.000 đồng/tấn); tối đa 700.000 đồng",
        "từ 20.000 đồng đối với hàng nhập; 200.000 đồng đối với hàng quá cảnh",
        "Lệ phí: 5% của mức thu 300.000 đồng",
    ],
)
def test_amounts_that_are_reckoned_stay_a_rule_in_words(note: str) -> None:
    reading = read("Miễn phí", note)
    assert reading.findings[0].outcome is Outcome.TEXT
    assert [(fee.amount, fee.rule["vi"]) for fee in reading.value] == [(None, note)]


def test_a_form_of_the_older_page_is_seen_through() -> None:
    fee = only("7,500,000 VNĐ", "Phí : Đồng (Từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư)")
    assert (fee.amount, fee.kind, fee.valid_until) == (7_500_000, "fee", date(2026, 12, 31))


def test_a_long_note_stays_text() -> None:
    assert read("Miễn phí", "theo " * 5_000).value == []
