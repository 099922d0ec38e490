"""`search_index/former_places.csv` says what `content/vocabularies/` says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from portal.resources import SEARCH_INDEX
from portal.text import canonicalize, fold
from portal.vocabulary import FOLDER, read_rows

ROWS = [tuple(row.values()) for row in read_rows(SEARCH_INDEX / "former_places.csv")]
AREAS = {row["code"]: row for row in read_rows(FOLDER / "areas.csv")}
LEVELS = ["province", "district", "commune"]
HOME = "91"
HOME_BEFORE = {"pre2025:89", "pre2025:91"}
ALSO_A_PERSON = "79"
ORDINARY_WORDS = {"Bình Minh", "Pháo Đài", "Thứ Ba", "Thứ Mười Một"}
KIND = re.compile(r"^(?:Thành phố|Tỉnh|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã|Đặc khu) (?!\d)")


def read_successors() -> dict[str, list[str]]:
    successors = defaultdict(list)
    for row in read_rows(FOLDER / "area_successors.csv"):
        successors[row["old"]].append(row["new"])
    return successors


SUCCESSORS = read_successors()


def bare(code: str) -> str:
    return canonicalize(KIND.sub("", AREAS[code]["name_vi"]))


def shown(code: str) -> str:
    return AREAS[code]["name_vi"] if code == ALSO_A_PERSON else bare(code)


def province(code: str) -> str:
    return province(parent) if (parent := AREAS[code]["parent"]) else code


def names(level: str, *, former: bool, parent: str = "") -> set[str]:
    return {
        fold(bare(code))
        for code, area in AREAS.items()
        if area["level"] == level and bool(area["valid_until"]) is former and parent in ("", area["parent"])
    }


def former_by_name(level: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    for code, area in AREAS.items():
        if area["level"] == level and area["valid_until"] and not re.search(r"\d", bare(code)):
            found[bare(code)].append(code)
    return found


def expect(level: str, taken: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of a level whose name no place of `taken` has and that lead to one place."""
    for name, codes in former_by_name(level).items():
        pairs = [(code, new) for code in codes for new in SUCCESSORS[code] if concerns(level, code, new)]
        today = {shown(new) for _, new in pairs}
        if len(today) == 1 and fold(name) not in taken:
            written = AREAS[pairs[0][0]]["name_vi"] if name in ORDINARY_WORDS else name
            yield written, today.pop(), level


def concerns(level: str, code: str, new: str) -> bool:
    """Whether a reader may want to know: a district went to another province, a commune is at home."""
    if level == "district":
        return bare(province(code)) != bare(new)
    return level == "province" or province(code) in HOME_BEFORE


def test_the_list_has_every_place_and_no_other():
    provinces = names("province", former=False)
    all_provinces = provinces | names("province", former=True)
    expected = [
        *expect("province", provinces),
        *expect("district", all_provinces | names("commune", former=False)),
        *expect("commune", all_provinces | names("commune", former=False, parent=HOME)),
    ]
    assert set(ROWS) == set(expected)


def test_the_rows_are_in_order():
    assert sorted(set(ROWS), key=lambda row: (LEVELS.index(row[2]), fold(row[0]), row[0])) == ROWS


def test_every_province_that_is_no_more_leads_to_one_of_today():
    leading = {former: today for former, today, level in ROWS if level == "province"}
    assert len(leading) == 29
    assert leading["Kiên Giang"] == "An Giang"
