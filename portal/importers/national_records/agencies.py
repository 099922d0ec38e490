"""Reads which agencies decide on a procedure, carry it out, do so for others, or take part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.entities.agency_role import AgencyRole
from portal.i18n import SOURCE, mark
from portal.importers.national_records.nothing import says_nothing
from portal.importers.national_records.reading import FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc

_HEADS: Final = (
    "Ban|Biên phòng|Bệnh viện|Bộ|Bảo hiểm xã hội|Bảo tàng|Các|Cảng vụ|Chi [Cc]ục|Chi nhánh|Chủ tịch"
    "|Chính phủ|Công an|Công đoàn|Công ty|Cơ quan|Cơ sở|Cục|Doanh nghiệp|Đài|Đoàn|Đồn|Đội|Giám đốc|Hạt"
    "|Hải quan|Hiệp hội|Học viện|Hội|Hội đồng|Kho bạc|Khu Quản lý|Kiểm toán|Lãnh sự quán|Liên đoàn|Liên hiệp"
    "|Liên minh|Mặt trận|Ngân hàng|Người đứng đầu|Nhà xuất bản|Phòng|Quỹ|Quốc [Hh]ội|Sở|Tập đoàn|Thanh tra"
    "|Thi hành án|Thủ tướng|Thuế|Thư viện|T(?:òa|oà) án|Trạm|Trại|Trung tâm|Trường|Tổ chức|Tổng cục"
    "|Tổng công ty|Tổng lãnh sự quán|UBND|[UỦ][ỷyỶY] ban|Viện|Văn phòng|Vụ|Đơn vị|Đại sứ quán"
)
_COMMA: Final = re.compile(rf"[,;]\s*(?=(?:{_HEADS})(?!\w))")
_PART: Final = re.compile(r"[,;]\s*([^\W\d_])(?![^,;]* và )")


def read_role(role: str, text: str) -> FieldReading[list[AgencyRole]]:
    """Return the agencies that `text` lists, each in `role`; what is no list of names stays text."""
    source = to_nfc(text).strip()
    if says_nothing(join_line(source)):
        return FieldReading([], consumed=(source,))
    aspect = f"{role} agencies"
    if "\n" in source or source[0].islower():
        finding = Finding(aspect, Outcome.TEXT, join_line(source), mark("not a list of agencies"))
        return FieldReading([], (finding,), source)
    names = [name for name in split_names(source) if any(map(str.isalnum, name))]
    agencies = [AgencyRole(role=role, name={SOURCE: name}) for name in names]
    return FieldReading(agencies, tuple(_find(aspect, name) for name in names))


def _find(aspect: str, name: str) -> Finding:
    if any(first.isupper() for first in _PART.findall(name)):
        return Finding(aspect, Outcome.TEXT, name, mark("may be more than one agency"))
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
