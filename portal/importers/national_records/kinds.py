"""Reads of which kind a procedure is: what the law leaves to whom to set."""

from __future__ import annotations

from typing import Final

from portal.importers.national_records.closed_lists import read_codes
from portal.importers.national_records.reading import FieldReading

_KINDS: Final = {
    "TTHC được giao luật quy định chi tiết": "law-detailed",
    "TTHC được luật giao quy định chi tiết": "law-detailed",
    "TTHC không được luật giao cho địa phương quy định": "not-local",
    "TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết": "not-local",
    "TTHC được luật giao cho địa phương quy định": "local",
    "TTHC được luật giao cho địa phương quy định hoặc quy định chi tiết": "local",
    "TTHC nội bộ": "internal",
    "Loại khác": "other",
}


def read_kind(text: str) -> FieldReading[str | None]:
    """Return the code of the kind in `text` (vocabulary procedure_kinds), or None if none is said."""
    read = read_codes(text, _KINDS, "kinds")
    return FieldReading(read.value[0] if read.value else None, read.findings, read.unread, read.consumed)
