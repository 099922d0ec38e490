"""Reads whom a procedure is for."""

from __future__ import annotations

from typing import Final

from portal.importers.national_records.closed_lists import read_codes
from portal.importers.national_records.reading import FieldReading

_AUDIENCES: Final = {
    "Công dân Việt Nam": "citizen",
    "Người Việt Nam định cư ở nước ngoài": "overseas",
    "Người nước ngoài": "foreigner",
    "Người nước ngoài cư trú tại Việt Nam": "foreigner",
    "Cán bộ, công chức, viên chức": "official",
    "Doanh nghiệp": "business",
    "Doanh nghiệp Việt Nam": "business",
    "Doanh nghiệp có vốn đầu tư nước ngoài": "foreign-invested",
    "Hợp tác xã": "cooperative",
    "Tổ chức (không bao gồm doanh nghiệp, HTX)": "organisation",
    "Tổ chức nước ngoài": "foreign-organisation",
    "Tổ chức Đảng": "party",
    "Đảng viên": "party",
}


def read_audiences(text: str) -> FieldReading[list[str]]:
    """Return the codes of those in `text` whom the procedure is for (vocabulary audiences)."""
    return read_codes(text, _AUDIENCES, "audiences")
