"""Reads which agencies decide on a procedure, carry it out, do so for others, or take part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from portal.entities.agency_role import AgencyRole
from portal.i18n import SOURCE
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc

_HEADS: Final = (
    "Ban|Biên phòng|Bộ|Bảo hiểm xã hội|Các|Cảng vụ|Chi cục|Chi nhánh|Chủ tịch|Chính phủ|Công an|Công đoàn"
    "|Công ty|Cơ quan|Cơ sở|Cục|Giám đốc|Hải quan|Học viện|Hội|Hội đồng|Kho bạc|Khu Quản lý|Kiểm toán|Ngân hàng"
    "|Người đứng đầu|Phòng|Quỹ|Quốc [Hh]ội|Sở|Thanh tra|Thi hành án|Thủ tướng|Thuế|Tòa án|Toà án|Trạm"
    "|Trung tâm|Trường|Tổ chức|Tổng cục|Tổng công ty|UBND|[UỦ][ỷyỶY] ban|Viện|Văn phòng|Vụ|Đơn vị|Đại sứ quán"
)
_COMMA: Final = re.compile(rf"[,;]\s*(?=(?:{_HEADS})(?!\w))")
_UNCLEAR: Final = re.compile(r"[,;]\s*[^\W\d_](?<=[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ])(?![^,;]* và )")


def read_agencies(texts: Mapping[str, str]) -> FieldReading[list[AgencyRole]]:
    """Return the agencies of `texts` (code of the vocabulary agency_roles to the text of its field)."""
    readings = [_read_role(role, text) for role, text in texts.items()]
    return FieldReading(
        [agency for reading in readings for agency in reading.value],
        tuple(finding for reading in readings for finding in reading.findings),
        "\n".join(reading.unread for reading in readings if reading.unread),
        tuple(piece for reading in readings for piece in reading.consumed),
    )


def _read_role(role: str, text: str) -> FieldReading[list[AgencyRole]]:
    source = to_nfc(text).strip()
    if source in ("", NOTHING):
        return FieldReading([], consumed=(source,))
    aspect = f"{role} agencies"
    if "\n" in source or source[0].islower():
        finding = Finding(aspect, Outcome.TEXT, join_line(source), "not a list of agencies")
        return FieldReading([], (finding,), source)
    names = list(split_names(source))
    agencies = [AgencyRole(role=role, name={SOURCE: name}) for name in names]
    return FieldReading(agencies, tuple(_find(aspect, name) for name in names))


def _find(aspect: str, name: str) -> Finding:
    if _UNCLEAR.search(name):
        return Finding(aspect, Outcome.TEXT, name, "may be more than one agency")
    return Finding(aspect, Outcome.DATA, name)


def split_names(text: str) -> Iterator[str]:
    """Return the names in `text`, parted where a comma is followed by the first word of an agency's name.

    Commas within a name (`Sở Tài chính các tỉnh, thành phố`) and in brackets part nothing.
    """
    start = 0
    for comma in _COMMA.finditer(text):
        if text.count("(", start, comma.start()) == text.count(")", start, comma.start()):
            yield join_line(text[start : comma.start()])
            start = comma.end()
    yield join_line(text[start:])
