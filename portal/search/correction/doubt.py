"""Which words of a query to doubt: those that the index does not have, or not where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.search.correction.language_model import LanguageModel
from portal.search.correction.tokens import Token
from portal.text.phonology import is_bare_syllable

_FEWEST: Final = 2


def find_doubtful(tokens: Sequence[Token], model: LanguageModel) -> list[int]:
    """Return the numbers of the unknown words; without any, of syllables out of place, rare ones first."""
    words = [number for number, token in enumerate(tokens) if token.is_latin]
    counts = [model.vocabulary.count(token.folded) for token in tokens]
    unknown = [number for number in words if not counts[number]]
    lone = (number for number in words if _is_out_of_place(tokens, number, model))
    return unknown or sorted(lone, key=counts.__getitem__)


def fits(meant: str, tokens: Sequence[Token], number: int, model: LanguageModel) -> bool:
    """Whether `meant` may be what token `number` was to be; a known word must go with one beside it."""
    if not model.vocabulary.count(tokens[number].folded):
        return True
    pairs = _pair(meant, tokens, number, model)
    return any(model.count_pair(*pair) >= _FEWEST and model.are_bound(*pair) for pair in pairs)


def _is_out_of_place(tokens: Sequence[Token], number: int, model: LanguageModel) -> bool:
    """Whether a syllable stands beside known words, and the index has it beside none of them."""
    word = tokens[number].folded
    pairs = list(_pair(word, tokens, number, model)) if is_bare_syllable(word) else []
    return bool(pairs) and not any(model.are_bound(*pair) for pair in pairs)


def _pair(word: str, tokens: Sequence[Token], number: int, model: LanguageModel) -> Iterator[tuple[str, str]]:
    """Yield `word` in the place of token `number` with each known word beside it."""
    if number and model.vocabulary.count(before := tokens[number - 1].folded):
        yield before, word
    if number + 1 < len(tokens) and model.vocabulary.count(after := tokens[number + 1].folded):
        yield word, after
