"""Columns whose digits are names and not amounts: codes, citizens' ids, telephone numbers."""

from __future__ import annotations

import re
from typing import Final

from portal.text import strip_marks

_WORDS: Final = re.compile(
    r"\b(ma|cccd|cmnd|can cuoc|chung minh|dinh danh|dien thoai|di dong|sdt|phone|tel|fax|hotline|"
    r"tai khoan|account|mst|so hieu|so ho so|so giay|so seri|serial|code|zip|zipcode|postcode|barcode)\b"
)
SHORTEST_IDENTIFIER: Final = 9
"""Digits of the old citizens' ids; telephone numbers without their zero have as many."""


def names_identifiers(name: str) -> bool:
    """Return whether a column of that name holds identifiers, however numeric they look."""
    plain = strip_marks(name).lower().replace("_", " ").replace("-", " ")
    return _WORDS.search(plain) is not None
