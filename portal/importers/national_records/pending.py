"""Stand-ins for readers that are not here yet."""

from __future__ import annotations

from typing import Any

from portal.importers.national_records.reading import FieldReading, Finding, Outcome
from portal.importers.national_records.record import NationalRecord


def keep(aspect: str) -> Any:
    def read(text: str) -> FieldReading[list[Any]]:
        kept = text.strip()
        return FieldReading(
            [], (Finding(aspect, Outcome.TEXT, kept, "not read yet"),) if kept else (), unread=kept
        )

    return read


def keep_one(aspect: str) -> Any:
    def read(text: str) -> FieldReading[Any]:
        kept = text.strip()
        return FieldReading(
            None, (Finding(aspect, Outcome.TEXT, kept, "not read yet"),) if kept else (), unread=kept
        )

    return read


def keep_term(aspect: str, term: str) -> Any:
    def read(text: str) -> FieldReading[list[str]]:
        kept = text.strip()
        return FieldReading(
            [term] if kept else [], (Finding(aspect, Outcome.TEXT, kept, "not read yet"),), unread=kept
        )

    return read


def keep_agencies(record: NationalRecord) -> FieldReading[list[Any]]:
    names = ("co_quan_co_tham_quyen", "co_quan_thuc_hien", "co_quan_duoc_uy_quyen", "co_quan_phoi_hop")
    return FieldReading([], unread="\n".join(filter(None, (record.text(n) for n in names))))
