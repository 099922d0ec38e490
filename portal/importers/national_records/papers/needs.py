"""Whether a paper is to hand in, only in some cases, or only to show, and which stand for each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.importers.national_records.papers.openings import (
    cut_end,
    drop_bullet,
    opens_with_a_condition,
    opens_with_a_paper,
)
from portal.importers.national_records.papers.paper_nouns import LISTS_PAPERS

_SHOW_HEADING: Final = re.compile(
    r"(?:.*\bphải )?(?:(?:các )?(?:giấy tờ|tài liệu|chứng từ|hồ sơ) )?(?:phải |cần )?xuất trình\b", re.DOTALL
)
_HANDED_IN: Final = re.compile(r"\b(?:(?<!người )(?<!người đến )nộp|gửi|bản sao|bản chụp|hoặc bản)\b")
_SHOWN: Final = re.compile(
    r"xuất trình\b|.*\((?:(?:bản (?:chính|gốc) )?(?:để )?(?:xuất trình|đối chiếu)|"
    r"xuất trình bản (?:chính|gốc))[^()]*$",
    re.DOTALL,
)
_COPIES_AT_THE_END: Final = re.compile(r": ?\d{1,2} (?:\(\w+\) ?)?bản \w+$")
_IF_ANY: Final = re.compile(r"\bnếu có$")
_OTHERS: Final = re.compile(
    r"(?:các )?(?:(?:tài liệu|giấy tờ|văn bản|chứng từ|số liệu)(?:,| và)? (?:pháp lý |cần thiết )?){1,3}"
    r"khác\b[^.;]*"
)
_CONDITION: Final = re.compile(
    r"\((?:áp dụng |chỉ )?(?:trong |đối với )?(?:các )?trường hợp\b|\((?:áp dụng |chỉ )?đối với\b|\(nếu\b|"
    r"\(dành cho\b|[^(]\b(?:đối với|trong) (?:các )?trường hợp (?!đặc biệt)"
)
_GOES_ON: Final = re.compile(r"[()]")
_MANNER: Final = re.compile(
    r"(?<!lựa chọn )nộp|gửi hồ sơ|bản sao|bản chính|chứng thực|trực tuyến|đối chiếu|:"
)
_OF_SEVERAL: Final = re.compile(r";|\.\s")
_ONE_OF: Final = re.compile(
    r".*\bmột trong (?:các|những|số)\b[^.;:]{0,20}\b(?:giấy tờ|tài liệu|chứng từ|văn bản)"
    r"(?: sau)?(?: đây)?$",
    re.DOTALL,
)


def is_show_heading(heading: str) -> bool:
    """Whether the papers below a heading are only to show: it says so, and speaks of no handing in."""
    opening = drop_bullet(heading)
    return _SHOW_HEADING.match(opening) is not None and not _HANDED_IN.search(opening)


def find_need(name: str, *, is_below_show: bool) -> str:
    """Return the need of a paper, a code of the vocabulary `paper_needs`, by the form of its name.

    `conditional` needs a condition that is said of the whole paper: before it (`trường hợp …:`), or
    last (`(nếu có)`, `đối với trường hợp …`) behind a single paper. How a copy is to be made when
    handed in one way or the other is no such condition.
    """
    opening = drop_bullet(name)
    if is_below_show or (_SHOWN.match(cut_end(opening)[0]) and not _HANDED_IN.search(opening)):
        return "show"
    return "conditional" if opens_with_a_condition(opening) or _ends_in_a_condition(opening) else "required"


def _ends_in_a_condition(opening: str) -> bool:
    single = cut_end(_COPIES_AT_THE_END.sub("", cut_end(opening)[0]))[0]
    if _IF_ANY.search(single) and _OTHERS.fullmatch(single):
        return True
    if _OF_SEVERAL.search(single) or LISTS_PAPERS.search(single):
        return False
    conditions = list(_CONDITION.finditer(single))
    if _IF_ANY.search(single):
        return single.count("nếu có") == 1
    last = single[conditions[0].end() :] if len(conditions) == 1 else "("
    return not (_GOES_ON.search(last) or _MANNER.search(last))


def are_alternatives(heading: str, names: Sequence[str]) -> bool:
    """Whether the papers of a case stand for each other: its heading ends so, and all are papers by name."""
    return (
        len(names) > 1
        and _ONE_OF.match(cut_end(heading.lower())[0]) is not None
        and all(opens_with_a_paper(drop_bullet(name)) for name in names)
    )
