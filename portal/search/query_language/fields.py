"""The fields of the query language: their names in Vietnamese and English, and how values are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from portal.search.query import LONGEST_VALUE
from portal.search.query_language.periods import read_period
from portal.text import canonicalize, fold, strip_marks

FROM: Final = "from"
UNTIL: Final = "until"

_KINDS: Final = {
    "news": ("news", "tin", "tin tức", "bài viết"),
    "procedure": ("procedure", "procedures", "thủ tục", "thủ tục hành chính", "tthc", "dịch vụ công"),
    "dataset": ("dataset", "datasets", "data", "dữ liệu", "dữ liệu mở", "bộ dữ liệu"),
    "document": ("document", "documents", "văn bản", "văn bản pháp luật"),
    "programme": ("programme", "programmes", "program", "đề án", "chương trình"),
    "agency": ("agency", "agencies", "cơ quan"),
    "area": ("area", "areas", "địa bàn"),
    "topic": ("topic", "topics", "chủ đề"),
    "page": ("page", "pages", "trang"),
    "media": ("media", "thư viện", "hình ảnh", "ảnh", "video"),
}
_NAMES: Final = {
    "type": ("type", "kind", "loại"),
    "topic": ("topic", "chủ đề"),
    "agency": ("agency", "cơ quan"),
    "area": ("area", "place", "địa bàn", "nơi"),
    "year": ("year", "năm"),
    "format": ("format", "định dạng"),
    "field": ("field", "lĩnh vực"),
    "licence": ("licence", "license", "giấy phép"),
    FROM: ("after", "since", "from", "sau", "từ"),
    UNTIL: ("before", "until", "trước", "đến"),
}
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_INNER_SIGN: Final = re.compile(r"(?<=[^\W_])[\s_-]+(?=[^\W_])")
_LETTER: Final = re.compile(r"[^\W_]")


class Field(NamedTuple):
    """One field: what it narrows, how a value is read, and how many words a bare value has at most.

    `read` gives None for what is no value. A `sure` field knows its values from other words, so that
    a space may stand before them.
    """

    name: str
    read: Callable[[str], str | None]
    most_words: int = 1
    sure: bool = False


def find_field(name: str) -> Field | None:
    """Return the field that a person calls `name`: in either case, with all its marks or none."""
    return _FIELDS.get(_join_name(canonicalize(name).lower()))


def _read_kind(value: str) -> str | None:
    return _CODES.get(_join_name(fold(value)))


def _read_year(value: str) -> str | None:
    return value if _YEAR.fullmatch(value) else None


def _read_first_day(value: str) -> str | None:
    period = read_period(value)
    return period.first.isoformat() if period else None


def _read_last_day(value: str) -> str | None:
    period = read_period(value)
    return period.last.isoformat() if period else None


def _read_any(value: str) -> str | None:
    value = canonicalize(value).lower().strip()
    return value if len(value) <= LONGEST_VALUE and value.isprintable() and _LETTER.search(value) else None


def _join_name(name: str) -> str:
    return _INNER_SIGN.sub("", name.strip())


def _index(names: Mapping[str, tuple[str, ...]], form: Callable[[str], str]) -> dict[str, str]:
    return {_join_name(form(name)): code for code, spellings in names.items() for name in spellings}


_CODES: Final = _index(_KINDS, fold)
_READERS: Final = {
    "type": Field("type", _read_kind, most_words=4, sure=True),
    "year": Field("year", _read_year, sure=True),
    FROM: Field(FROM, _read_first_day, most_words=6, sure=True),
    UNTIL: Field(UNTIL, _read_last_day, most_words=6, sure=True),
}
_FIELDS: Final = {
    spelling: _READERS.get(name, Field(name, _read_any))
    for spelling, name in (_index(_NAMES, canonicalize) | _index(_NAMES, strip_marks)).items()
}
