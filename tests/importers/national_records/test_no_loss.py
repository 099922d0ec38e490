"""The law of the import over all real records: every letter is data, text beside it, or of a closed form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.cli.records_printed import ASPECTS
from portal.errors import Place
from portal.importers.national_records import Gathered, gather
from portal.importers.national_records.assembly import assemble
from portal.importers.national_records.record import FIELDS, NationalRecord, make_record

CODED: Final = {
    "kind",
    "role",
    "online_level",
    "need",
    "unit",
    "key",
    "cases",
    "choice",
    "media_type",
    "sha256",
}
"""Fields whose values are codes of ours, not words of the source."""

CODES: Final = {"loai_thu_tuc", "cap_thuc_hien", "doi_tuong_thuc_hien"}
BELOW_RESULTS: Final = ("tu_khoa", "mo_ta")

DIGITS = r"\d[\d.,/\s]*"
NUMBER_WORD = (
    r"(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|linh|lẻ|rưỡi"
    r"|trăm|nghìn|ngàn|triệu|tỷ)"
)
CURRENCY = r"(?:đồng|vnđ|vnd|đ|việt nam đồng|triệu|nghìn|tỷ)"
DOCUMENT = (
    r"(?:bộ luật|lu[ậấ]t|thông tư liên tịch|thông tư"
    r"|nghị định|nghị quyết|quyết định|pháp lệnh|văn bản hợp nhất"
    r"|hiến pháp|công văn|chỉ thị|hiệp định|công ước|nghị định thư|tt|nđ|qđ|nq)"
)
DOCUMENT_NUMBER = r"(?:[\w&]{0,6}\d[\w&/.\-–]{0,40})"
MARK = r"(?:[-–—+*•●·.:;,()/\s]*(?:[a-zđ]{1,2}|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)?[-–—+*•●·.:;,()/\s]*)"
CLOSED: Final[tuple[tuple[str, str], ...]] = (
    ("nothing", r"[-–+*\s]*không(?: có)?(?: thông tin)?(?: quy định)?(?: thu)?(?: phí| lệ phí)?\.?"),
    ("number", DIGITS),
    ("duration", rf"{DIGITS}\s*(?:ngày làm việc|ngày|giờ|tháng|năm)"),
    ("channel", r"trực tiếp|trực tuyến|dịch vụ bưu chính"),
    ("free", r"miễn phí"),
    ("fee", rf"(?:mức thu )?(?:phí|lệ phí)?\s*:?\s*(?:{DIGITS})?\s*{CURRENCY}?\.?"),
    ("amount in words", rf"\(?(?:{NUMBER_WORD}[\s,]*)+(?:đồng(?: chẵn)?)?\)?"),
    ("day", r"ngày|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"),
    ("document", rf"{DOCUMENT}?\s*(?:số)?\s*:?\s*{DOCUMENT_NUMBER}?"),
    ("copies", rf"{DIGITS}\s*bản (?:chính|sao)(?:\s*,\s*{DIGITS}\s*bản (?:chính|sao))?"),
    ("headings", r"hình thức nộp ?thời gian ?phí, lệ phí ?mô tả|tên giấy tờ ?mẫu đơn, tờ khai ?số lượng"),
    ("headings of documents", r"tên văn bản pháp lýmã văn bản|#tên thủ tục"),
    ("headings of results", r"mã:|từ khóa|mô tả"),
    ("chrome", r"chọn cơ quan thực hiện(?:tỉnh/ thành phố|bộ ngành|phường/ xã|sở|đơn vị"
     r"|-- chọn [\w/ ]{2,30} --"
     r"|hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyến|nộp hồ sơ)*"),
    ("identifier", r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    ("mark", MARK),
    ("step", rf"{MARK}?\s*bước (?:thứ )?(?:{MARK}|nhất)\s*{MARK}?"),
    ("level", r"cấp (?:bộ|tỉnh|xã)|cơ quan khác"),
)  # fmt: skip
_NUMBERED: Final = re.compile(r"^(?:#?Tên thủ tục)?\d*")
_CLOSED: Final = re.compile("|".join(f"(?:{form})" for _, form in CLOSED), re.IGNORECASE)


def letters(*texts: str) -> Counter[str]:
    counted = Counter("".join(texts).casefold())
    return Counter({sign: count for sign, count in counted.items() if sign.isalnum()})


def say(value: Any, name: str = "") -> Iterator[str]:
    """Yield the words of the source that a value repeats."""
    if isinstance(value, str):
        yield from () if name in CODED else (value,)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from say(each, str(key))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from say(each, name)
    elif hasattr(value, "model_dump"):
        yield from say(value.model_dump())


@pytest.fixture(scope="module")
def gathered(shared: Path) -> Gathered:
    found = gather([shared / "procedures" / "national_procedures.jsonl"])
    assert not found.problems
    return found


def test_no_letter_of_a_field_is_lost_when_it_is_read(gathered: Gathered) -> None:
    lost = []
    for found in gathered.procedures:
        record, readings = found.assembled.record, found.assembled.readings
        for name in FIELDS & readings.keys():
            own = [readings[each] for each in (name, *(BELOW_RESULTS if name == "ket_qua_xu_ly" else ()))]
            kept = [piece for each in own for piece in (each.unread, *each.consumed)]
            kept += [] if name in CODES else [text for each in own for text in say(each.value)]
            if missing := letters(record.text(name)) - letters(*kept):
                lost.append(f"{record.ma_thu_tuc} {name}: {''.join(missing.elements())}")
    assert lost == []


def test_no_letter_of_a_record_is_lost_when_it_is_kept(gathered: Gathered) -> None:
    lost = []
    for found in gathered.procedures:
        content = found.content.model_dump()
        stored = [
            *say({name: value for name, value in content.items() if name not in {"levels", "audiences"}})
        ]
        consumed = [piece for reading in found.assembled.readings.values() for piece in reading.consumed]
        source = (found.assembled.record.text(name) for name in FIELDS)
        if missing := letters(*source) - letters(*stored, *consumed):
            lost.append(f"{found.content.code}: {''.join(missing.elements())}")
    assert lost == []


def is_closed(piece: str, value: Any) -> bool:
    """Tell whether a piece is of a closed form, or says once more what the data says."""
    text = " ".join(piece.split())
    if _CLOSED.fullmatch(text):
        return True
    return _NUMBERED.sub("", text) in {" ".join(each.split()) for each in say(value)}


def test_what_is_consumed_is_of_a_closed_form(gathered: Gathered) -> None:
    strange: Counter[tuple[str, str]] = Counter()
    for found in gathered.procedures:
        for name, reading in found.assembled.readings.items():
            for piece in () if name in CODES else reading.consumed:
                if not is_closed(piece, reading.value):
                    strange[name, re.sub(r"\d+", "9", piece)[:200]] += 1
    assert dict(strange.most_common(60)) == {}


def test_whatever_is_counted_has_a_name_that_can_be_translated(gathered: Gathered) -> None:
    assert {tally.aspect for tally in gathered.account.sort()} <= set(ASPECTS)


@pytest.mark.parametrize(
    "piece",
    [
        "Cơ quan thực hiện: Sở Y tế",
        "nộp 2 bản",
        "Đơn đề nghị.docx",
        "Phí do Bộ quy định",
        "Bước 1: Nộp hồ sơ",
        "Một người",
    ],
)
def test_free_text_is_of_no_closed_form(piece: str) -> None:
    assert not is_closed(piece, None)


@given(st.text(alphabet="aàáĐđ 01.,:/-\n•", max_size=80), st.sampled_from(sorted(FIELDS - {"ma_thu_tuc"})))
def test_any_text_in_a_field_is_read_without_an_error(text: str, name: str) -> None:
    assemble(make_record({"ma_thu_tuc": "1.000001", name: text}, Place()))


def test_a_real_text_cut_anywhere_is_read_without_loss(gathered: Gathered) -> None:
    for number, found in enumerate(gathered.procedures[::40]):
        values = {name: found.assembled.record.text(name) for name in FIELDS}
        for cut in (7, 60, 300 + 31 * number):
            parts = (
                {name: text[cut:] for name, text in values.items()},
                {name: text[:cut] for name, text in values.items()},
            )
            for texts in parts:
                check_whole(make_record(texts | {"ma_thu_tuc": found.content.code}, Place()))


def check_whole(record: NationalRecord) -> None:
    """Want every letter of a record in what its fields gave."""
    readings = assemble(record).readings
    kept = [piece for each in readings.values() for piece in (each.unread, *each.consumed)]
    kept += [text for name, each in readings.items() if name not in CODES for text in say(each.value)]
    assert letters(*map(record.text, FIELDS)) - letters(*kept) == Counter()
