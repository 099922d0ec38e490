"""Tell papers from what a source lists among them and is none: remarks, headings, rules."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.national_records.papers.openings import (
    cut_end,
    drop_bullet,
    opens_with_a_condition,
    opens_with_a_paper,
    opens_with_a_remark,
    opens_with_an_actor,
)
from portal.importers.national_records.papers.paper_nouns import NAMES_A_PAPER

_PARENTHESES: Final = re.compile(r"\([^()]*\)")
_SAYS_HOW_MANY: Final = re.compile(r"\b\d{1,2} (?:\(\w+\) )?bản\b|\(bản (?:sao|chính|gốc|chụp)\b")
_SPEAKS_OF_OTHERS: Final = re.compile(
    r"(?:các )?(?:tài liệu|giấy tờ|chứng từ) quy định tại|.*\bnêu trên\b|.*\b(?:chỉ|không) áp dụng\b",
    re.DOTALL,
)
_RULE: Final = re.compile(
    r"\bphải (?:được|bảo đảm|đảm bảo|nộp|gửi|kèm)|\bđược nộp\b|\bcó trách nhiệm\b| là bản sao\b"
)
_TO_BRING: Final = r"(?:các )?(?:giấy tờ|tài liệu|chứng từ) (?:phải|cần) (?:nộp|xuất trình)"
_HEADS_ROWS: Final = re.compile(rf"thành phần hồ sơ|hồ sơ|bộ hồ sơ|bao gồm|gồm|{_TO_BRING}")
_IS_A_HEADING: Final = re.compile(rf"(?:thành phần hồ sơ|{_TO_BRING})\W*$")
_LIST_FOLLOWS: Final = re.compile(r"\b(?:sau|sau đây|gồm|bổ sung|kèm theo|phải có|cụ thể)$")
_NEED_NOT: Final = re.compile(
    r"không (?:phải|cần|yêu cầu|bắt buộc)(?: phải)? (?:nộp|xuất trình|cung cấp|gửi|thực hiện)|được miễn nộp"
)
_NEED: Final = re.compile(
    r"(?:thì|phải|cần|sẽ|khách|dân|nghiệp|chức|nhân|còn) (?:nộp|có|kèm|gửi|xuất trình|bổ sung)|"
    r"nộp thêm|có thêm"
)
_TO_HAND_IN: Final = re.compile(r"\b(?:nộp|gửi|xuất trình|tải lên)\b")
_ANSWERS_FOR: Final = re.compile(r"[^.;:]*\bchịu trách nhiệm\b[^.;:]*\.")
_ACTS: Final = re.compile(r"\b(?:trách nhiệm|có thể|thực hiện|được ghi|phải|không được)\b")


def is_remark(name: str, copies: int, *, has_forms: bool) -> bool:
    """Whether a row is no paper, by the form of its name and by how many `copies` in all it asks for.

    A row that asks for nothing is a remark unless it names a paper; a row that asks for something is a
    paper unless it opens as a remark does, only heads other rows, or says what need not be brought.
    """
    opening = drop_bullet(name)
    if opens_with_a_remark(opening):
        return True
    if has_forms:
        return False
    return _is_remark_with_copies(opening) if copies else not _is_paper_without_copies(opening)


def _is_paper_without_copies(opening: str) -> bool:
    if not opens_with_a_paper(opening) or _ends_in_a_list(opening) or _IS_A_HEADING.match(opening):
        return False
    if _SPEAKS_OF_OTHERS.match(opening):
        return False
    return bool(_SAYS_HOW_MANY.search(opening)) or not _RULE.search(_PARENTHESES.sub("", opening))


def _is_remark_with_copies(opening: str) -> bool:
    is_conditional, is_about_somebody = opens_with_a_condition(opening), opens_with_an_actor(opening)
    if _IS_A_HEADING.match(opening) or (is_about_somebody and _ANSWERS_FOR.match(opening)):
        return True
    if _ends_in_a_list(opening):
        is_list = not _NEED.search(opening) or _LIST_FOLLOWS.search(cut_end(opening)[0])
        opens_one = is_conditional or (is_about_somebody and _TO_HAND_IN.search(opening))
        return bool(opens_one and is_list) or _HEADS_ROWS.match(opening) is not None
    if is_conditional and _NEED_NOT.search(opening):
        return not _NEED.search(_NEED_NOT.sub("", opening))
    acts = is_about_somebody and _ACTS.search(opening)
    return bool(is_conditional or acts) and not NAMES_A_PAPER.search(opening)


def _ends_in_a_list(opening: str) -> bool:
    """Whether what a text names is to follow it: it ends in a colon, or in `gồm`."""
    words, marks = cut_end(opening)
    return ":" in marks or words.endswith("gồm")
