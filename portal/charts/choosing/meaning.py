"""What the numbers of a column mean, judged by its name, title and unit: may they be summed?"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from portal.charts.chart import Field
from portal.text import fold


class Meaning(StrEnum):
    """What may be done with the numbers of a column.

    Flows and counts can be summed over categories, and flows over time as well. Levels, such as
    rates, prices and heights, cannot be summed; the highest of highest values and the lowest of
    lowest still mean something. What is unknown is shown as it is or not at all.
    """

    FLOW = "flow"
    COUNT = "count"
    LEVEL = "level"
    HIGHEST = "highest"
    LOWEST = "lowest"
    UNKNOWN = "unknown"
    LABEL = "label"

    @property
    def can_be_summed(self) -> bool:
        """Whether a sum over different categories means something."""
        return self in (Meaning.FLOW, Meaning.COUNT)


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")


_LABELS: Final = _words(
    "^ma", "ma$", "^code", "code$", "^id", "id$", "uuid", "^key", "stt", "(?:so )?thu tu", "ordinal", "order",
    "so hieu", "so ky hieu", "(?:so )?dien thoai", "phone", "telephone", "tel", "fax", "so nha", "so quyet dinh",
    "(?:so )?(?:cmnd|cccd|can cuoc)", "tax", "mst", "zip", "postcode", "rank", "ranking", "xep hang", "version",
    "phien ban", "vi do", "kinh do", "toa do", "^lat$", "^lon$", "^lng$", "latitude", "longitude", "^x$", "^y$",
    "^nam", "^year", "^thang", "^month", "^quy", "^quarter", "^tuan", "^week", "^ngay", "^date", "^gio", "^hour",
    "(?<!total )number$",
)  # fmt: skip
_HIGHEST: Final = _words("cao nhat", "lon nhat", "toi da", "max", "maximum", "highest", "peak")
_LOWEST: Final = _words("thap nhat", "nho nhat", "toi thieu", "min", "minimum", "lowest")
_LEVELS: Final = _words(
    "t[yi] (?:le|so|trong|suat)", "binh quan", "trung binh", "nang suat", "mat do", "chi so", "^muc", "^diem",
    "^gia(?! (?:dinh|suc|cam|tri))", "don gia", "toc do", "nhiet do", "do (?:am|man|cao|dai|sau|rong|tuoi)",
    "khoang cach", "cu ly", "chieu (?:dai|rong|cao)", "thoi gian", "gian cach", "luong binh", "tang truong", "tren",
    "rate", "ratio", "share", "percent", "percentage", "pct", "per", "average", "avg", "mean", "median",
    "density", "index", "price", "fare", "level$", "speed", "temperature", "humidity", "distance", "length",
    "height", "depth", "duration", "growth", "score", "yield",
)  # fmt: skip
_FLOWS: Final = _words(
    "luot", "tiep nhan", "giai quyet", "phat sinh", "doanh thu", "san luong", "thu ngan sach", "chi ngan sach",
    "xuat khau", "nhap khau", "tieu thu", "giao dich", "ban ra", "visits", "received", "revenue", "output",
    "sales", "births", "deaths", "accidents", "incidents", "cases",
)  # fmt: skip
_COUNTS: Final = _words("^so", "^so luong", "^tong", "count", "total", "^number of", "quantity", "dien tich", "area")
_FLOW_UNITS: Final = frozenset(
    "luot|dong|vnd|nghin dong|trieu dong|ty dong|usd|tan|kg|kwh|mwh|vu|ca|chuyen".split("|")
)
_LEVEL_UNITS: Final = frozenset(
    "cm|mm|m|km|do|c|diem|lan|giay|phut|gio|ngay|thang|nam|bac|hang|dbm|db|mbps|kbps|ph|ppm|lux|hpa|v|a|hz".split("|")
)


def judge_meaning(field: Field) -> Meaning:
    """Return what the numbers of a numeric column mean; `LABEL` if they are names in digits."""
    texts = [_plain(field.name), *(_plain(title) for title in field.titles.values())]
    unit = fold(field.unit).strip(" °()")

    def says(pattern: re.Pattern[str]) -> bool:
        return any(pattern.search(text) for text in texts)

    if says(_LABELS):
        return Meaning.LABEL
    if says(_HIGHEST) or says(_LOWEST):
        return Meaning.HIGHEST if says(_HIGHEST) else Meaning.LOWEST
    # "Number of stops" counted in stops is a count, though a stop (điểm) can be a score as well.
    is_counted = says(_COUNTS) and unit not in _LEVEL_UNITS - {"diem"}
    if "%" in unit or "/" in unit or says(_LEVELS) or (unit in _LEVEL_UNITS and not is_counted):
        return Meaning.LEVEL
    if says(_FLOWS) or unit in _FLOW_UNITS:
        return Meaning.FLOW
    return Meaning.COUNT if unit or is_counted else Meaning.UNKNOWN


def is_total(field: Field) -> bool:
    """Return whether the column says that it is the total of others."""
    return _plain(field.name).startswith(("tong ", "total "))


def is_code(field: Field) -> bool:
    """Return whether a text column holds codes rather than names."""
    return bool(_CODES.search(_plain(field.name)))


def is_prose(field: Field) -> bool:
    """Return whether a text column holds what no chart can sort things by: notes, addresses, hours."""
    return bool(_PROSE.search(_plain(field.name)))


def is_own_time(field: Field) -> bool:
    """Return whether a column is the time of the row itself, and not that of something it tells of."""
    return all(word in _TIME_WORDS for word in _plain(field.name).split())


def names_place(field: Field) -> bool:
    """Return whether the values of a column are places."""
    return bool(_PLACES.search(_plain(field.name)))


_CODES: Final = _words("^ma", "ma$", "^code", "code$", "^id", "id$", "uuid", "so hieu", "stt")
_PROSE: Final = _words(
    "ghi chu", "note", "notes", "dia chi", "address", "mo ta", "description", "gio", "ngay", "email", "website",
    "url", "link", "dien thoai", "phone", "fax", "tieng anh", "cac",
)  # fmt: skip
_PLACES: Final = _words(
    "xa", "phuong", "tinh", "huyen", "quan", "thanh pho", "tram", "diem den", "dia ban", "khu vuc", "vung", "ap",
    "khom", "commune", "ward", "province", "district", "city", "station", "area", "region", "place", "site",
)  # fmt: skip
_TIME_WORDS: Final = frozenset(
    "ngay thang nam quy gio thoi diem gian ky bao cao date day month year quarter time period datetime timestamp "
    "at observed recorded reported".split()
)


def _plain(text: str) -> str:
    """Return a name or title as words without marks; `NangSuat`, `nang_suat` and `Năng suất` alike."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    return " ".join(re.findall(r"\w+", fold(parted).replace("_", " ")))
