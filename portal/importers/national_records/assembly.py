"""From a record to a procedure: each field to its reader, and what they understood put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from portal.errors import Problem
from portal.importers.national_records.dates import DAYS, read_days
from portal.importers.national_records.pending import keep, keep_agencies, keep_one, keep_term
from portal.importers.national_records.plain_fields import (
    read_address,
    read_decision,
    read_identifier,
    read_line,
    read_tags,
    read_text,
)
from portal.importers.national_records.reading import FieldReading
from portal.importers.national_records.record import NationalRecord

Reading = FieldReading[Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the source: who reads it, and the field of a procedure that gets its value ("": none)."""

    source: str
    target: str
    read: Callable[[NationalRecord], Reading]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A record as a procedure: its content, and what each field of the source gave, by field."""

    record: NationalRecord
    content: dict[str, Any]
    readings: dict[str, Reading]

    def blame(self, problem: Problem) -> Problem:
        """Return a fault of the procedure as one of the field of the source that it comes from."""
        target = (problem.place.field or "").partition(".")[0]
        source = _SOURCES.get(target, "")
        reason = f"{problem.place.field}: {problem.reason}" if target else problem.reason
        return Problem(self.record.locate(source), reason)


def _of(source: str, read: Callable[[str], Reading]) -> Callable[[NationalRecord], Reading]:
    return lambda record: read(record.text(source))


_PARTS: Final = (
    Part("ma_thu_tuc", "code", lambda record: read_line(record.ma_thu_tuc, "codes")),
    Part("ten_thu_tuc", "title", lambda record: read_line(record.ten_thu_tuc, "titles")),
    Part("so_quyet_dinh", "decision", _of("so_quyet_dinh", read_decision)),
    Part("detail_url", "source_url", _of("detail_url", read_address)),
    Part("formality_id", "", lambda record: read_identifier(record.formality_id, record.detail_url.strip())),
    Part("linh_vuc", "field", lambda record: read_line(record.linh_vuc, "fields")),
    Part("loai_thu_tuc", "kind", _of("loai_thu_tuc", keep_one("kinds"))),
    Part("cap_thuc_hien", "levels", _of("cap_thuc_hien", keep_term("levels", "other"))),
    Part("doi_tuong_thuc_hien", "audiences", _of("doi_tuong_thuc_hien", keep_term("audiences", "citizen"))),
    Part("co_quan_thuc_hien", "agencies", keep_agencies),
    Part("dia_chi_tiep_nhan", "reception", _of("dia_chi_tiep_nhan", keep("places"))),
    Part("trinh_tu_thuc_hien", "steps", _of("trinh_tu_thuc_hien", keep("steps"))),
    Part("cach_thuc_thuc_hien", "channels", _of("cach_thuc_thuc_hien", keep("channels"))),
    Part("thanh_phan_ho_so", "cases", _of("thanh_phan_ho_so", keep("papers"))),
    Part("ket_qua_xu_ly", "results", _of("ket_qua_xu_ly", keep("results"))),
    Part("can_cu_phap_ly", "legal_basis", _of("can_cu_phap_ly", keep("legal bases"))),
    Part("yeu_cau_dieu_kien", "conditions", _of("yeu_cau_dieu_kien", keep("conditions"))),
    Part("thu_tuc_lien_quan", "related_procedures", _of("thu_tuc_lien_quan", keep("related procedures"))),
    Part("nguon_bo", "", lambda record: read_text(record.nguon_bo, "origins", "there is no field for it")),
)
_SOURCES: Final = {part.target: part.source for part in _PARTS if part.target}


def assemble(record: NationalRecord) -> Assembled:
    """Return the procedure that `record` describes, not yet validated."""
    readings = {part.source: part.read(record) for part in _PARTS}
    content = {part.target: readings[part.source].value for part in _PARTS if part.target}
    for name, reading in _read_others(record):
        readings[name] = reading
        content |= reading.value or {}
    content["unread"] = [
        {"field": name, "text": reading.unread} for name, reading in readings.items() if reading.unread
    ]
    return Assembled(record, content, readings)


def _read_others(record: NationalRecord) -> Iterator[tuple[str, Reading]]:
    """Read the fields that not every record has: days, and those that we do not know."""
    days = read_days(record.others)
    for name, text in record.others.items():
        yield name, days[name] if name in DAYS else read_text(text, "others", "an unknown field")
