"""From a record to a procedure: each field to its reader, and what they understood put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from portal.errors import Problem
from portal.i18n import mark
from portal.importers.national_records.agencies import read_role
from portal.importers.national_records.audiences import read_audiences
from portal.importers.national_records.channels import read_channels
from portal.importers.national_records.dates import DAYS, read_days
from portal.importers.national_records.kinds import read_kind
from portal.importers.national_records.legal_bases import read_legal_bases
from portal.importers.national_records.levels import read_levels
from portal.importers.national_records.papers import read_cases
from portal.importers.national_records.places import read_reception
from portal.importers.national_records.plain_fields import (
    read_address,
    read_decision,
    read_identifier,
    read_keywords,
    read_line,
    read_origin,
    read_text,
)
from portal.importers.national_records.reading import FieldReading
from portal.importers.national_records.record import NationalRecord
from portal.importers.national_records.related import read_related
from portal.importers.national_records.results import read_results
from portal.importers.national_records.steps import read_conditions, read_steps

Reading = FieldReading[Any]
Part = tuple[str, str, Reading]
"""A field of the source, the field of a procedure that gets its value ("": none), and what was read."""


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


_FIELDS: Final[Mapping[str, tuple[str, Callable[[str], Reading]]]] = {
    "ma_thu_tuc": ("code", lambda text: read_line(text, "codes")),
    "ten_thu_tuc": ("title", lambda text: read_line(text, "titles")),
    "so_quyet_dinh": ("decision", read_decision),
    "detail_url": ("source_url", read_address),
    "linh_vuc": ("field", lambda text: read_line(text, "fields")),
    "loai_thu_tuc": ("kind", read_kind),
    "cap_thuc_hien": ("levels", read_levels),
    "doi_tuong_thuc_hien": ("audiences", read_audiences),
    "dia_chi_tiep_nhan": ("reception", read_reception),
    "yeu_cau_dieu_kien": ("conditions", read_conditions),
    "trinh_tu_thuc_hien": ("steps", read_steps),
    "thanh_phan_ho_so": ("cases", read_cases),
    "can_cu_phap_ly": ("legal_basis", read_legal_bases),
    "thu_tuc_lien_quan": ("related_procedures", read_related),
    "nguon_bo": ("origin", read_origin),
}
_ROLES: Final = {
    "co_quan_co_tham_quyen": "competent",
    "co_quan_thuc_hien": "executing",
    "co_quan_duoc_uy_quyen": "delegated",
    "co_quan_phoi_hop": "coordinating",
}
_SOURCES: Final = {target: source for source, (target, _) in _FIELDS.items()} | {
    "": "",
    "channels": "cach_thuc_thuc_hien",
    "results": "ket_qua_xu_ly",
    "agencies": "co_quan_thuc_hien",
}


def assemble(record: NationalRecord) -> Assembled:
    """Return the procedure that `record` describes, not yet validated."""
    parts = list(_read(record))
    content = {target: reading.value for _, target, reading in parts if target}
    content["agencies"] = [
        role for _, target, reading in parts if target == "agencies" for role in reading.value
    ]
    content["unread"] = [
        {"field": source, "text": reading.unread} for source, _, reading in parts if reading.unread
    ]
    return Assembled(record, content, {source: reading for source, _, reading in parts})


def _read(record: NationalRecord) -> Iterator[Part]:
    for source, (target, read) in _FIELDS.items():
        if text := record.text(source).strip():
            yield source, target, read(text)
    yield "formality_id", "", read_identifier(record.formality_id, record.detail_url.strip())
    if text := record.cach_thuc_thuc_hien.strip():
        yield "cach_thuc_thuc_hien", "channels", read_channels(text, record.trinh_tu_thuc_hien)
    for source, role in _ROLES.items():
        yield source, "agencies", read_role(role, record.text(source))
    yield from _read_results(record)
    yield from _read_others(record)


def _read_results(record: NationalRecord) -> Iterator[Part]:
    """Yield the results and, as fields of their own, the keywords and description that stand below them."""
    found = read_results(record.ket_qua_xu_ly)
    yield "ket_qua_xu_ly", "results", _replace_value(found, found.value.results)
    yield "tu_khoa", "tags", read_keywords(found.value.keywords)
    yield "mo_ta", "", read_text(found.value.description, "descriptions", mark("there is no field for it"))


def _replace_value(found: Reading, value: Any) -> Reading:
    return FieldReading(value, found.findings, found.unread, found.consumed)


def _read_others(record: NationalRecord) -> Iterator[Part]:
    """Yield the fields that not every record has: days, and those that we do not know."""
    days = read_days(record.others)
    for name, text in record.others.items():
        if name in DAYS:
            yield name, DAYS[name] if days[name].value else "", days[name]
        else:
            yield name, "", read_text(text, "others", mark("an unknown field"))
