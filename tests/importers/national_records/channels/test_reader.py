from __future__ import annotations

import unicodedata

import pytest

from portal.importers.national_records.channels import read_channels
from portal.importers.national_records.reading import Outcome

HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả"


def test_each_row_is_a_channel_in_the_order_of_the_source() -> None:
    field = (
        f"{HEADING}Trực tuyến5 Ngày làm việcMiễn phíNộp tại Cổng."
        "Dịch vụ bưu chính7 NgàyMiễn phíTrực tiếp2 GiờKhông có thông tin"
    )
    channels = read_channels(field).value
    assert [channel.kind for channel in channels] == ["online", "post", "in-person"]
    assert [(each.number, each.unit) for channel in channels for each in channel.time_limits] == [
        (5, "working-day"),
        (7, "calendar-day"),
        (2, "hour"),
    ]
    assert channels[0].note["vi"] == "Nộp tại Cổng."
    assert [[fee.amount for fee in channel.fees] for channel in channels] == [[0], [0], []]


def test_a_channel_may_come_twice() -> None:
    field = "Trực tiếp3 Ngày20,000 VNĐ(cấp mới)Trực tiếp1 Ngày10,000 VNĐ(cấp lại)"
    assert [channel.fees[0].amount for channel in read_channels(field).value] == [20_000, 10_000]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trực tuyến: nộp hồ sơ tại Cổng.",
        "Trực tiếp tại Công an xã.",
        "Trực tuyến (áp dụng khi có tài khoản).",
        "Dịch vụ bưu chính công ích: gửi hồ sơ.",
        "Trực tiếp 02 ngày làm việc, miễn phí",
    ],
)
def test_a_sentence_that_begins_like_a_row_is_a_description(sentence: str) -> None:
    channels = read_channels(f"{HEADING}Trực tiếp3 NgàyMiễn phí{sentence}").value
    assert [channel.note["vi"] for channel in channels] == [sentence]


def test_decomposed_letters_are_composed() -> None:
    field = unicodedata.normalize("NFD", f"{HEADING}Trực tuyến3 Ngày làm việcMiễn phíNộp tại Cổng.")
    (channel,) = read_channels(field).value
    assert channel.note["vi"] == "Nộp tại Cổng."


def test_a_row_that_says_nothing_is_a_channel_without_findings() -> None:
    reading = read_channels(f"{HEADING}Trực tiếpKhông có thông tinKhông có thông tin")
    assert [channel.kind for channel in reading.value] == ["in-person"]
    assert reading.findings == ()


@pytest.mark.parametrize("field", ["", "Không có thông tin", HEADING])
def test_a_field_that_says_nothing_has_no_channels(field: str) -> None:
    reading = read_channels(field)
    assert (reading.value, reading.findings, reading.unread) == ([], (), "")


def test_text_in_no_row_stays() -> None:
    reading = read_channels(f"{HEADING}Theo thông báo.Trực tiếp3 NgàyMiễn phí")
    assert reading.unread == "Theo thông báo."
    assert reading.findings[0].outcome is Outcome.TEXT


def test_the_level_and_the_only_address_of_an_online_row_are_read() -> None:
    (channel,) = read_channels(
        "Trực tuyến3 NgàyMiễn phíNộp tại https://example.vn/nop (dịch vụ công trực tuyến toàn trình)."
    ).value
    assert (channel.online_level, channel.url) == ("full", "https://example.vn/nop")


def test_of_two_addresses_none_is_chosen() -> None:
    (channel,) = read_channels(
        "Trực tuyến3 NgàyMiễn phíNộp tại https://a.example.vn hoặc https://b.example.vn."
    ).value
    assert channel.url == ""


def test_a_fee_of_the_description_is_read_where_the_cell_says_nothing() -> None:
    reading = read_channels("Trực tiếp3 NgàyKhông có thông tinLệ phí: 30.000 đồng/giấy.")
    (fee,) = reading.value[0].fees
    assert (fee.amount, fee.kind, fee.per["vi"]) == (30_000, "charge", "giấy")
    assert [finding.aspect for finding in reading.findings] == ["time limits", "fees"]


def test_strange_spaces_part_words_like_plain_ones() -> None:
    (channel,) = read_channels("Trực\u00a0tiếp3\u202fNgày làm\u00a0việcMiễn\u00a0phí").value
    assert (channel.time_limits[0].unit, channel.fees[0].amount) == ("working-day", 0)


@pytest.mark.parametrize("time", ["15 Phút", "3 Kỳ họp"])
def test_a_time_of_another_unit_stays_words_and_its_row_a_row(time: str) -> None:
    first, second = read_channels(f"Trực tiếp5 NgàyMiễn phíTrực tuyến{time}Miễn phí").value
    assert (first.note, second.kind) == ({}, "online")
    assert second.time_limits[0].rule["vi"] == time


def test_a_fee_lifted_for_those_who_apply_online_is_0_in_their_row() -> None:
    note = "Miễn lệ phí cấp thẻ đối với trường hợp nộp hồ sơ qua mạng điện tử, cấp lần đầu"
    online, post = read_channels(
        f"Trực tuyến3 NgàyMiễn phí({note})Dịch vụ bưu chính3 NgàyMiễn phí({note})"
    ).value
    assert (online.fees[0].amount, online.fees[0].rule["vi"]) == (0, note)
    assert post.fees[0].amount is None


def test_space_between_the_time_and_the_fee_hides_no_row() -> None:
    first, second = read_channels("Trực tiếp3 NgàyMiễn phíTrực tuyến2 Ngày\n50,000 VNĐ").value
    assert (first.note, second.fees[0].amount) == ({}, 50_000)
