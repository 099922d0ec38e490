"""Short headings of steps: `Bước 1: Nộp hồ sơ`, with what is done on the lines below."""

from __future__ import annotations

import re
from typing import Final

LONGEST_TITLE: Final = 120
_SENTENCE: Final = re.compile(
    r"(?:Trường hợp|Nếu|Trong (?:thời hạn|vòng|thời gian)|Kể từ|Sau khi|Khi|Căn cứ|Chậm nhất|Tối đa)\s"
)
_ANNOUNCES: Final = re.compile(
    r"(?:sau|sau đây|gồm|bao gồm|cụ thể|như sau|trách nhiệm|hình thức|quy định|thực hiện|việc|nội dung)\s*:$"
)


def is_title(line: str) -> bool:
    """Return whether `line`, with more lines below it, is a heading and not a sentence of its own."""
    return (
        0 < len(line) <= LONGEST_TITLE
        and not line.endswith((".", ";", ","))
        and not re.search(r"[.;:]\s", line)
        and not _SENTENCE.match(line)
        and not _ANNOUNCES.search(line)
    )
