"""A query cut into what can be corrected and what must stay as it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from portal.text import syllables

MOST_TOKENS: Final = 20
LONGEST_TOKEN: Final = 40


class Token(NamedTuple):
    """One syllable as typed, the text before it, and its comparing forms."""

    before: str
    typed: str
    canonical: str
    folded: str

    @property
    def is_latin(self) -> bool:
        """Whether it is a word of Latin letters of sane length; numbers and codes are not."""
        return self.folded.isascii() and self.folded.isalpha() and len(self.folded) <= LONGEST_TOKEN


def cut_tokens(text: str) -> tuple[tuple[Token, ...], str]:
    """Return the first `MOST_TOKENS` tokens of `text`, and the text behind them."""
    tokens, position = [], 0
    for each in islice(syllables(text), MOST_TOKENS):
        typed = text[each.start : each.end]
        tokens.append(Token(text[position : each.start], typed, each.canonical, each.folded))
        position = each.end
    return tuple(tokens), text[position:]


def join_tokens(tokens: Sequence[Token], shown: Sequence[str], rest: str) -> str:
    """Return the text of `tokens` with each shown as said, in the case it was typed, spaces single."""
    pieces = [token.before + _match_case(each, token) for token, each in zip(tokens, shown, strict=True)]
    return " ".join("".join([*pieces, rest]).split())


def _match_case(shown: str, token: Token) -> str:
    if shown == token.canonical:
        return token.typed
    if token.typed.isupper() and len(token.typed) > 1:
        return shown.upper()
    return shown[0].upper() + shown[1:] if token.typed[0].isupper() else shown
