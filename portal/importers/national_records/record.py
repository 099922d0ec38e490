"""A record as the national database gives it: checked, in NFC, and not yet understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

import orjson

from portal.errors import InvalidEntry, Place, Problem

LONGEST_NAME: Final = 100
"""Characters of the name of a field that we do not know."""

_CODE: Final = re.compile(r"[0-9]\.[0-9]{6}")
_OWN: Final = frozenset({"place", "others"})


@dataclass(frozen=True, slots=True)
class NationalRecord:
    """One procedure, its fields named as the source names them, each a text in NFC as written there.

    `others` are fields that the source has and we do not know, by name.
    """

    place: Place
    ma_thu_tuc: str
    ten_thu_tuc: str = ""
    detail_url: str = ""
    formality_id: str = ""
    so_quyet_dinh: str = ""
    cap_thuc_hien: str = ""
    loai_thu_tuc: str = ""
    linh_vuc: str = ""
    doi_tuong_thuc_hien: str = ""
    co_quan_co_tham_quyen: str = ""
    dia_chi_tiep_nhan: str = ""
    co_quan_duoc_uy_quyen: str = ""
    co_quan_phoi_hop: str = ""
    thu_tuc_lien_quan: str = ""
    trinh_tu_thuc_hien: str = ""
    cach_thuc_thuc_hien: str = ""
    thanh_phan_ho_so: str = ""
    can_cu_phap_ly: str = ""
    co_quan_thuc_hien: str = ""
    yeu_cau_dieu_kien: str = ""
    ket_qua_xu_ly: str = ""
    nguon_bo: str = ""
    others: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return what the field `name` of the source says; empty if the record has none of it."""
        found = getattr(self, name) if name in FIELDS else self.others.get(name, "")
        return str(found)

    def locate(self, name: str) -> Place:
        """Return where the field `name` stands."""
        return locate(self.place, name)


NATIONAL_FIELDS: Final = tuple(each.name for each in fields(NationalRecord) if each.name not in _OWN)
"""The names of the fields that we know, in the order of the source."""

FIELDS: Final = frozenset(NATIONAL_FIELDS)


def make_record(values: object, place: Place) -> NationalRecord:
    """Return the record that `values`, as read from JSON, is; `InvalidEntry` lists every fault by field."""
    if not isinstance(values, dict):
        raise InvalidEntry([Problem(place, "a record is a JSON object with the fields of a procedure")])
    if problems := list(_find_faults(values, place)):
        raise InvalidEntry(problems)
    texts = {name: _write(value) for name, value in values.items() if value is not None}
    known = {name: text for name, text in texts.items() if name in FIELDS}
    others = {name: text for name, text in texts.items() if name not in FIELDS and text}
    return NationalRecord(place=place, others=others, **known | {"ma_thu_tuc": known["ma_thu_tuc"].strip()})


def read_code(values: object) -> str | None:
    """Return the national code that `values` carries, or None; a record with other faults may have one."""
    code = values.get("ma_thu_tuc") if isinstance(values, dict) else None
    is_code = isinstance(code, str) and _CODE.fullmatch(code.strip()) is not None
    return str(code).strip() if is_code else None


def locate(place: Place, name: str) -> Place:
    """Return where the field `name` of the record at `place` stands."""
    return replace(place, field=".".join(filter(None, (place.field, name))))


def _find_faults(values: Mapping[Any, Any], place: Place) -> Iterator[Problem]:
    if "ma_thu_tuc" not in values:
        yield Problem(locate(place, "ma_thu_tuc"), "the national code is missing")
    elif read_code(values) is None:
        reason = f"{_quote(values['ma_thu_tuc'])} is not a national code such as 1.000080"
        yield Problem(locate(place, "ma_thu_tuc"), reason)
    for name, value in values.items():
        if name in FIELDS and value is not None and not isinstance(value, str):
            yield Problem(locate(place, name), f"this is text in quotes, not {_quote(value)}")
        elif len(name) > LONGEST_NAME:
            reason = f"a field's name has at most {LONGEST_NAME} characters, not {len(name)}"
            yield Problem(locate(place, f"{name[:20]}…"), reason)


def _write(value: object) -> str:
    """Return a value as text; what is no text (in a field that we do not know) as JSON."""
    return _plain(value if isinstance(value, str) else orjson.dumps(value).decode())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _quote(value: object) -> str:
    shown = orjson.dumps(value).decode()
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
