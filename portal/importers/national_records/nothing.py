"""The ways in which a field says that it has nothing to say."""

from __future__ import annotations

import re
from typing import Final

_NOTHING: Final = re.compile(
    r"[-–+*•\s]*(?:không(?: có)?(?: (?:thông tin|quy định|yêu cầu|điều kiện|yêu cầu, điều kiện))?"
    r"|chưa có thông tin)?[\s.;:]*",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Tell whether `text` is empty, or words like `Không có thông tin`, `- Không.`."""
    return _NOTHING.fullmatch(text) is not None
