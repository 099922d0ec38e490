"""The law of the readers: every letter of a field is in the data, in the text beside it, or a closed form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from portal.importers.national_records.agencies import read_role
from portal.importers.national_records.audiences import read_audiences
from portal.importers.national_records.kinds import read_kind
from portal.importers.national_records.legal_bases import read_legal_bases
from portal.importers.national_records.levels import read_levels
from portal.importers.national_records.places import read_reception
from portal.importers.national_records.reading import FieldReading, Outcome
from portal.importers.national_records.related import read_related
from portal.importers.national_records.results import read_results
from portal.importers.national_records.steps import read_conditions, read_steps

Read = Callable[[str], FieldReading[Any]]

READERS: Final[dict[str, Read]] = {
    "trinh_tu_thuc_hien": read_steps,
    "yeu_cau_dieu_kien": read_conditions,
    "ket_qua_xu_ly": read_results,
    "can_cu_phap_ly": read_legal_bases,
    "dia_chi_tiep_nhan": read_reception,
    "thu_tuc_lien_quan": read_related,
    "co_quan_co_tham_quyen": lambda text: read_role("competent", text),
    "co_quan_thuc_hien": lambda text: read_role("executing", text),
}
CODED: Final[dict[str, Read]] = {
    "cap_thuc_hien": read_levels,
    "doi_tuong_thuc_hien": read_audiences,
    "loai_thu_tuc": read_kind,
}
"""Readers whose values are codes of ours: all that they understood is in `consumed`."""

LEAST: Final = {
    "legal bases": 0.98,
    "results": 0.99,
    "steps": 0.98,
    "executing agencies": 0.99,
    "audiences": 1,
}
"""Shares of what the real records state that are read as data."""


def say(value: object) -> Iterator[str]:
    """Return the words of the source in `value`, without the names of roles."""
    match value:
        case str():
            yield value
        case dict():
            yield from (text for each in value.values() for text in say(each))
        case list():
            yield from (text for each in value for text in say(each))
        case BaseModel():
            names = set(type(value).model_fields) - {"role"}
            yield from (text for name in names for text in say(getattr(value, name)))
        case _ if is_dataclass(value):
            yield from (text for each in fields(value) for text in say(getattr(value, each.name)))


def letters(*texts: str) -> Counter[str]:
    return Counter(sign for text in texts for sign in normalize("NFC", text) if sign.isalnum())


def find_loss(name: str, text: str) -> str:
    """Return the letters that reading `text` loses or invents."""
    reading = (READERS | CODED)[name](text)
    said = () if name in CODED else say(reading.value)
    source, kept = letters(text), letters(*said, reading.unread, *reading.consumed)
    return "".join(((source - kept) + (kept - source)).elements())


@pytest.fixture(scope="module")
def records(shared: Path) -> list[dict[str, str]]:
    path = shared / "procedures" / "national_procedures.jsonl"
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


@pytest.mark.parametrize("name", [*READERS, *CODED])
def test_no_letter_of_a_real_record_is_lost(name: str, records: list[dict[str, str]]) -> None:
    losses = {record["ma_thu_tuc"]: find_loss(name, record[name]) for record in records}
    assert {code: loss for code, loss in losses.items() if loss} == {}


def test_most_of_what_real_records_state_is_read_as_data(records: list[dict[str, str]]) -> None:
    counted: Counter[tuple[str, Outcome]] = Counter()
    for name, read in (READERS | CODED).items():
        counted.update(
            (each.aspect, each.outcome) for record in records for each in read(record[name]).findings
        )
    shares = {
        aspect: counted[aspect, Outcome.DATA] / sum(counted[aspect, outcome] for outcome in Outcome)
        for aspect in LEAST
    }
    assert {aspect: share for aspect, share in shares.items() if share < LEAST[aspect]} == {}


# fmt: off
PIECES: Final = (
    "Bước 1:", "Bước 2.", "a)", "b)", "1.", "- ", "+ ", "++", "\n", "\n\n", " ", "\u00a0", ". ", ", ", ":",
    ";", "Nộp hồ sơ", "Trường hợp hồ sơ hợp lệ", "Nếu đủ thì nhận", "thì", "Sở Tư pháp", "Bộ Công an", "(",
    "Luật", "Thông tư số ", "số ", "54/2014/QH13", "12/2020/NĐ-CP", "05/2021/TT-BTC", "118/2025/NĐ-C", "2024",
    "Tên văn bản pháp lýMã văn bản", "Mã:", "Mã: KQ.G12.000327", "Từ khóa", "Mô tả", "Không có thông tin",
    ")", "Chọn cơ quan thực hiện", "#Tên thủ tục", "#1Tên thủ tục", "1", "Cấp xã", "Doanh nghiệp",
    "về phí", "QUY ĐỊNH", "ngày 01/01/2020", "của", "hoà", "Không", "Trang chủ", "Cơ quan thực hiện",
)
# fmt: on
TEXTS: Final = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.mark.parametrize("name", [*READERS, *CODED])
@given(text=TEXTS | TEXTS.map("Tên văn bản pháp lýMã văn bản{}".format) | st.text(max_size=60))
def test_no_letter_of_any_text_is_lost(name: str, text: str) -> None:
    assert find_loss(name, text) == ""


@pytest.mark.parametrize(
    "piece", ["1.1.", "a) ", "Bước 2. ", "số 1/2020/NĐ-CP ", "Nếu đủ, ", "Mã: ", "Từ khóa", "("]
)
def test_a_long_text_of_one_piece_is_read_whole_and_soon(piece: str) -> None:
    for name in READERS | CODED:
        assert find_loss(name, piece * (40_000 // len(piece))) == ""
