"""Which of the digits before `bản chính` are the count's, where a name ends in digits of its own."""

from __future__ import annotations

import re
from typing import Final

_NAMES_A_NUMBER: Final = re.compile(
    r"(?:\b(?i:số|mẫu|mau|biểu|điều|khoản|điểm|mục|tiết|lục|luật|định|tư|bảng|phần|chương|nhóm|loại|hạng|"
    r"cấp|bước|lần|đợt|quý|tháng|ngày|năm|quyển|tập)\s+|[/–-]|[A-ZĐ]|\d\.)$"
)
_ENDS_A_WORD: Final = re.compile(r"[a-zà-ỹđ;:,)\]”\"…][.]?$")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_USUAL: Final = frozenset("0123")


def count_own_digits(digits: str, before: str) -> int:
    """Return how many of the last digits of `digits` are the count's; 0 where that cannot be told.

    `before` is the end of what stands before the digits. A count is written without leading zeros and
    is seldom above three, never above 99 here: `Mẫu số 181` is 18 and 1, `ngày 28/8/20201` ends in 1,
    `hồ sơ.12` is twelve; `Việt Nam 21` may be either and is neither.
    """
    if len(digits) == 1:
        return 1
    if len(digits) == 2 and _ENDS_A_WORD.search(before):
        return 2
    if _YEAR.fullmatch(digits[:-1]):
        return 1
    is_a_number_named = digits[0] == "0" or _NAMES_A_NUMBER.search(before)
    return 1 if is_a_number_named and digits[-1] in _USUAL else 0
