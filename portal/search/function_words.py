"""Words that tell nothing of a text they stand in alone."""

from __future__ import annotations

from typing import Final

from portal.text import Memo, canonicalize, fold

# Spelled as texts spell them, marks and all: `là` tells nothing, `lá` does.
_LISTED: Final = (
    "ai bị bởi các cái cho có của cùng cũng do đã đang để đến đi đó được gì hay hoặc khi không là lại "
    "mà mỗi một này nào nên nếu như nhưng những ở qua ra rất sau sẽ tại thế theo thì trên trong trước "
    "từ và vào về vì với"
)
_FUNCTION_WORDS: Final = frozenset(_LISTED.split())
FUNCTION_WORDS_FOLDED: Final = frozenset(map(fold, _FUNCTION_WORDS))


def is_function_word(piece: str) -> bool:
    """Whether a piece of a text, one word as typed, is a function word."""
    return _KNOWN[piece]


def _look_up(piece: str) -> bool:
    return canonicalize(piece).lower() in _FUNCTION_WORDS


_KNOWN: Final = Memo(_look_up)
