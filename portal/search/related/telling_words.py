"""The words that tell what a document is about: frequent in it, and rare in others (tf·idf)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from heapq import nlargest
from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple

from portal.search.analysis import cut_canonical, fold_syllable
from portal.search.function_words import is_function_word
from portal.search.ranking.pairs import Pair

_PARTS: Final = {"title": 4.0, "summary": 2.0, "body": 1.0}
_MOST_READ: Final = 1_000
_MOST_WORDS: Final = 20
_MOST_PAIRS: Final = 24


class TellingWords(NamedTuple):
    """Folded words, and pairs of them that stand side by side, with the share each has in the sense."""

    words: Mapping[str, float]
    pairs: Mapping[Pair, float]


def find_telling_words(texts: Mapping[str, str], rarity: Callable[[str], float]) -> TellingWords:
    """Return what tells most of a document's `texts`; `rarity` is the idf of a folded word."""
    words: defaultdict[str, float] = defaultdict(float)
    pairs: defaultdict[Pair, float] = defaultdict(float)
    for part, weight in _PARTS.items():
        for left, right in pairwise([*_read(texts[part]), ""]):
            if left:
                words[left] += weight
            if left and right:
                pairs[left, right] += weight
    shares = {word: sqrt(weight) for word, weight in words.items()}
    telling = nlargest(_MOST_WORDS, shares, key=lambda word: shares[word] * rarity(word))
    return TellingWords({word: shares[word] for word in telling}, _choose_pairs(pairs, set(telling), rarity))


def _choose_pairs(
    pairs: Mapping[Pair, float], telling: set[str], rarity: Callable[[str], float]
) -> dict[Pair, float]:
    """Return the pairs with a telling word in them that tell most."""
    shares = {pair: sqrt(weight) for pair, weight in pairs.items() if not telling.isdisjoint(pair)}
    chosen = nlargest(_MOST_PAIRS, shares, key=lambda pair: shares[pair] * sum(map(rarity, pair)))
    return {pair: shares[pair] for pair in chosen}


def _read(text: str) -> Iterator[str]:
    """Yield the folded words of the beginning of a text, and nothing for those that tell nothing."""
    for word in cut_canonical(text)[:_MOST_READ]:
        yield "" if is_function_word(word) or word.isdecimal() else fold_syllable(word)
