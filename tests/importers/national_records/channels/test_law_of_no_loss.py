"""No letter of the field is lost, and none is added."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.entities.channel import Channel
from portal.importers.national_records.channels import read_channels
from portal.importers.national_records.channels.rows import HEADING
from portal.importers.national_records.reading import FieldReading, Outcome

CLOSED = """
hình thức nộp thời gian phí lệ mô tả trực tuyến tiếp dịch vụ bưu chính không có thông tin miễn ngày làm việc
giờ tháng việt nam đồng vnđ vnd đ mức thu là quy định phải giá triệu nghìn trăm mươi lăm
một hai ba bốn năm sáu bảy tám chín mười
"""


def letters(*texts: str) -> Counter[str]:
    return Counter(sign for text in texts for sign in unicodedata.normalize("NFC", text) if sign.isalnum())


def verbatim(channel: Channel) -> Iterator[str]:
    yield from (*channel.note.values(), *channel.unread.values())
    for limit in channel.time_limits:
        yield from (*limit.rule.values(), *limit.condition.values())
    for fee in channel.fees:
        for text in (fee.per, fee.rule, fee.condition, *fee.exemptions):
            yield from text.values()


def check_law(field: str, reading: FieldReading[list[Channel]]) -> None:
    """Everything is somewhere; what is twice is what was read in a description, which stays whole."""
    said = [text for channel in reading.value for text in verbatim(channel)]
    kept = letters(*said, reading.unread, *reading.consumed)
    notes = letters(*(text for channel in reading.value for text in channel.note.values()))
    assert not letters(field) - kept
    assert not kept - letters(field) - notes


@pytest.fixture(scope="module")
def readings(shared: Path) -> list[tuple[str, FieldReading[list[Channel]]]]:
    path = shared / "procedures" / "national_procedures.jsonl"
    lines = path.read_bytes().splitlines()
    fields = {json.loads(line)["cach_thuc_thuc_hien"] for line in lines}
    return [(field, read_channels(field)) for field in sorted(fields)]


def test_no_letter_of_the_real_records_is_lost(
    readings: list[tuple[str, FieldReading[list[Channel]]]],
) -> None:
    for field, reading in readings:
        check_law(field, reading)


def test_only_closed_forms_of_the_real_records_are_consumed(
    readings: list[tuple[str, FieldReading[list[Channel]]]],
) -> None:
    consumed = {word.lower() for _, reading in readings for word in reading.consumed} - {HEADING.lower()}
    assert {word for text in consumed for word in re.findall(r"[^\W\d_]+", text)} <= set(CLOSED.split())


def test_most_of_the_real_records_are_read(readings: list[tuple[str, FieldReading[list[Channel]]]]) -> None:
    counts = Counter((each.aspect, each.outcome) for _, reading in readings for each in reading.findings)
    fees = counts["fees", Outcome.DATA] / (counts["fees", Outcome.DATA] + counts["fees", Outcome.TEXT])
    assert fees > 0.9


TIMES = st.sampled_from(
    [
        "7",
        "1",
        "3 Ngày làm việc",
        "30 Ngày",
        "1.5 Giờ",
        "Không có thông tin",
        "Không quy định",
        "2 Tuần",
        "",
        "12",
    ]
)
FEES = st.sampled_from(
    [
        "Miễn phí",
        "Không có thông tin",
        "40,000 Việt Nam Đồng",
        "20 VNĐ",
        "5 VNĐ",
        "1,250,000 VNĐ",
        "10 USD",
        "Phí : 20,000 Đồng",
    ]
)
PIECES = st.sampled_from(
    """
Không có|/hồ sơ|đồng/lần|20.000 đồng/tờ khai|Cấp mới: 1.250.000 đồng/lần;|(a)|(|)| |- |; |. |bằng 50% mức
Phí : Đồng (|Miễn kể từ ngày 07/4/2026 đến 30/6/2026|theo Thông tư số 1/2025/TT-BTC|cấp lại|hai triệu đồng
áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026|Miễn lệ phí cho hộ nghèo.
Lệ phí: 30.000 đồng.|07 ngày làm việc|Trực tiếp tại xã|http://example.vn|15.000.0000 đồng|10 USD|Trực tuyến
""".replace("\n", "|\n|").split("|")
)
WORDS = st.lists(PIECES, max_size=6).map("".join)
ROWS = st.tuples(st.sampled_from(["Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính"]), TIMES, FEES, WORDS, WORDS)


@given(st.lists(ROWS.map(lambda row: f"{row[0]}{row[1]}{row[2]}({row[3]}){row[4]}"), max_size=3).map("".join))
def test_no_letter_of_any_rows_is_lost(field: str) -> None:
    check_law(field, read_channels(field))


@given(st.text())
def test_any_text_is_read_without_loss(field: str) -> None:
    check_law(field, read_channels(field.replace("\x00", "")))
