"""Text that every form can carry, XML included."""

from __future__ import annotations

import re
from typing import Final

# Characters that XML 1.0 has no way to write (its production 2), half characters among them.
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS: Final = re.compile("\r\n?")


def drop_unwritable(text: str) -> str:
    """Return `text` without the characters that XML cannot write."""
    return _FORBIDDEN.sub("", text)


def keep_writable(text: str) -> str:
    """Return `text` without what XML cannot write or would change, and without space around it."""
    return _LINE_ENDS.sub("\n", drop_unwritable(text)).strip()
