"""What happens if: the items `+ Trường hợp hồ sơ hợp lệ: …` at the end of a step, as branches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.entities.step import Branch
from portal.i18n import SOURCE
from portal.importers.national_records.steps.markers import Family, Line

_IF: Final = re.compile(r"(?:Đối với (?:các )?trường hợp|Trường hợp|Nếu)\s")
_COLON: Final = re.compile(r"(?P<condition>[^:;.]{4,300}?):\s*(?P<outcome>.*)", re.DOTALL)
_THEN: Final = re.compile(r"(?P<condition>[^:;.]{4,300}?),?\s(?P<outcome>thì\s.+)", re.DOTALL)
_STATE: Final = (
    r"bảo đảm|chưa|chính xác|của|các|có|đã|đảm bảo|đầy đủ|đáp ứng|đạt|điều kiện|được|đúng|đủ|giấy tờ|hoặc"
    r"|hồ sơ|hợp lệ|không|nội dung|pháp luật|phù hợp|quy định|số lượng|thành phần|theo|thiếu|và|về|yêu cầu"
)
_FILE: Final = re.compile(
    rf"(?P<condition>(?:Trường hợp|Nếu) hồ sơ(?:,?\s+(?:{_STATE})(?!\w))+),\s+"
    rf"(?P<outcome>(?!(?:{_STATE})(?!\w)).+)",
    re.DOTALL,
)
_ANOTHER_IF: Final = re.compile(r"[.;,]\s*(?:đối với )?(?:trường hợp|nếu)\s", re.IGNORECASE)
_NOT_ONLY_CONDITION: Final = re.compile(
    r"có trách nhiệm|như sau|phải\s|thông báo|trả lời|thực hiện các|\sthì\s"
    r"|,\s*(?:cơ quan|trong thời hạn|trong vòng)"
)


@dataclass(frozen=True, slots=True)
class Branching:
    """The branches at the end of a step, how many lines are before them, and the marks they had."""

    branches: tuple[Branch, ...]
    start: int
    marks: tuple[str, ...]


def starts_branch(line: Line) -> bool:
    """Return whether `line` says a condition first."""
    return _IF.match(line.text) is not None


def find_branches(lines: Sequence[Line]) -> Branching | None:
    """Return the branches with which `lines` end, or None: text behind them would lose its place."""
    for start, line in enumerate(lines):
        if starts_branch(line) and (items := _cut_items(lines[start:])):
            branches = tuple(filter(None, map(_split, items)))
            marks = tuple(item[0].mark for item in items)
            return Branching(branches, start, marks) if len(branches) == len(items) else None
    return None


def _cut_items(lines: Sequence[Line]) -> list[list[Line]] | None:
    """Return `lines` as conditions with the deeper lines under each, or None if anything else is there."""
    items: list[list[Line]] = []
    for line in lines:
        if line.family is lines[0].family:
            if not starts_branch(line):
                return None
            items.append([line])
        elif line.family is Family.PLAIN or line.family.value < lines[0].family.value:
            return None
        else:
            items[-1].append(line)
    return items


def _split(item: Sequence[Line]) -> Branch | None:
    first, *deeper = item
    found = _THEN.fullmatch(first.text) or _match_colon(first.text, deeper) or _FILE.fullmatch(first.text)
    if found is None or " thì " in found["condition"] or _ANOTHER_IF.search(found["outcome"]):
        return None
    outcome = "\n".join(filter(None, (found["outcome"].strip(), *(line.whole for line in deeper))))
    return Branch(condition={SOURCE: found["condition"].strip()}, outcome={SOURCE: outcome})


def _match_colon(text: str, deeper: Sequence[Line]) -> re.Match[str] | None:
    found = _COLON.fullmatch(text)
    if found is None or _NOT_ONLY_CONDITION.search(found["condition"]):
        return None
    return found if found["outcome"].strip() or deeper else None
