"""Reads at which levels of government a procedure is carried out."""

from __future__ import annotations

from typing import Final

from portal.importers.national_records.closed_lists import read_codes
from portal.importers.national_records.reading import FieldReading

_LEVELS: Final = {
    "Cấp bộ": "ministry",
    "Cấp Bộ": "ministry",
    "Cấp tỉnh": "province",
    "Cấp Tỉnh": "province",
    "Cấp huyện": "district",
    "Cấp Huyện": "district",
    "Cấp xã": "commune",
    "Cấp Xã": "commune",
    "Cơ quan khác": "other",
}


def read_levels(text: str) -> FieldReading[list[str]]:
    """Return the codes of the levels in `text` (vocabulary procedure_levels); others are refused."""
    return read_codes(text, _LEVELS, "levels")
