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


def _words(phrases: str) -> re.Pattern[str]:
    """Return an expression that finds any of the phrases, which `|` parts, as whole words."""
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")


_LABELS: Final = _words(
    r"^ma|ma$|^code|code$|^id|id$|uuid|^key|stt|(?:so )?thu tu|ordinal|order|so hieu|so ky hieu|"
    r"(?:so )?dien thoai|phone|telephone|tel|fax|so nha|so quyet dinh|(?:so )?(?:cmnd|cccd|can cuoc)|"
    r"tax|mst|zip|postcode|rank|ranking|xep hang|version|phien ban|vi do|kinh do|toa do|^lat$|^lon$|"
    r"^lng$|latitude|longitude|^x$|^y$|^nam|^year|^thang|^month|^quy|^quarter|^tuan|^week|^ngay|^date|"
    r"^gio|^hour|(?<!total )number$"
)
_HIGHEST: Final = _words(r"cao nhat|lon nhat|toi da|max|maximum|highest|peak")
_LOWEST: Final = _words(r"thap nhat|nho nhat|toi thieu|min|minimum|lowest")
_LEVELS: Final = _words(
    r"t[yi] (?:le|so|trong|suat)|binh quan|trung binh|nang suat|mat do|chi so|^muc|^diem|"
    r"^gia(?! (?:dinh|suc|cam|tri))|don gia|toc do|nhiet do|do (?:am|man|cao|dai|sau|rong|tuoi)|"
    r"khoang cach|cu ly|chieu (?:dai|rong|cao)|thoi gian|gian cach|luong binh|tang truong|tren|rate|"
    r"ratio|share|percent|percentage|pct|per|average|avg|mean|median|density|index|price|fare|level$|"
    r"speed|temperature|humidity|distance|length|height|depth|duration|growth|score|yield"
)
_FLOWS: Final = _words(
    r"luot|tiep nhan|giai quyet|phat sinh|doanh thu|san luong|thu ngan sach|chi ngan sach|xuat khau|"
    r"nhap khau|tieu thu|giao dich|ban ra|visits|received|revenue|output|sales|births|deaths|"
    r"accidents|incidents|cases"
)
_COUNTS: Final = _words(r"^so|^so luong|^tong|count|total|^number of|quantity|dien tich|area")
_FLOW_UNITS: Final = _words("luot|dong|vnd|(?:nghin|trieu|ty) dong|usd|tan|kg|kwh|mwh|vu|ca|chuyen")
_LEVEL_UNITS: Final = _words(
    r"cm|mm|m|km|do|c|lan|giay|phut|gio|ngay|thang|nam|bac|hang|dbm|db|mbps|kbps|ph|ppm|lux|hpa|v|a|hz"
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
    is_counted = says(_COUNTS)
    # The number of stops is a count of "điểm", which without the words "number of" are scores.
    is_level_unit = bool(_LEVEL_UNITS.fullmatch(unit)) or (unit == "diem" and not is_counted)
    if "%" in unit or "/" in unit or is_level_unit or says(_LEVELS):
        return Meaning.LEVEL
    if says(_FLOWS) or _FLOW_UNITS.fullmatch(unit):
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
    return all(_TIME_WORDS.fullmatch(word) for word in _plain(field.name).split())


def names_place(field: Field) -> bool:
    """Return whether the values of a column are places."""
    return bool(_PLACES.search(_plain(field.name)))


_CODES: Final = _words(r"^ma|ma$|^code|code$|^id|id$|uuid|so hieu|stt")
_PROSE: Final = _words(
    r"ghi chu|note|notes|dia chi|address|mo ta|description|gio|ngay|email|website|url|link|dien thoai|"
    r"phone|fax|tieng anh|cac"
)
_PLACES: Final = _words(
    r"xa|phuong|tinh|huyen|quan|thanh pho|tram|diem den|dia ban|khu vuc|vung|ap|khom|commune|ward|"
    r"province|district|city|station|area|region|place|site"
)
_TIME_WORDS: Final = _words(
    r"ngay|thang|nam|quy|tuan|gio|thoi|diem|gian|ky|bao|cao|tu|dau|date|day|month|year|quarter|time|period|datetime|"
    r"week|from|timestamp|at|observed|recorded|reported"
)


def _plain(text: str) -> str:
    """Return a name or title as words without marks; `NangSuat`, `nang_suat` and `Năng suất` alike."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text)
    return " ".join(re.findall(r"\w+", fold(parted).replace("_", " ")))
