"""Single words, phrases and codes in a folded text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import accumulate, islice
from operator import itemgetter
from typing import Final

from portal.search.highlighting.folded_text import FoldedText
from portal.text import canonicalize, fold

# The places of the spaces around it (see `FoldedText`), and what is mentioned: a word, a phrase
# with spaces, or a code. A bare tuple, because a text has dozens of them and most are dropped.
Mention = tuple[int, int, str]

MOST_WORDS: Final = 2_000
MOST_WHOLES: Final = 200
WIDEST_GAP: Final = 8
_JOINT: Final = re.compile(r" |[-/.,&]| [-/&] ")
_LETTERS: Final = r"[^\W_]+"
_GAP_IN_CODE: Final = r"(?:(?!\n)[\W_]| [-/:] ?|[-/:] )"
# After figures, one figure alone is no part of the same number: `2/5` is not 25.
_CODE_JOINT: Final = rf"(?:(?<!\d){_GAP_IN_CODE}|{_GAP_IN_CODE}(?!\d(?!\d)))"
_CODE: Final = re.compile(rf"{_LETTERS}(?:{_CODE_JOINT}{_LETTERS})*")
_GAP: Final = re.compile(" +")


def is_joint(text: FoldedText, after: int, before: int) -> bool:
    """Whether the words before and after these places stand side by side on one line."""
    gap = text.quote(after - 1, before + 1)
    return gap == " " or _JOINT.fullmatch(canonicalize(gap)) is not None


class MentionFinder:
    """Finds the words, phrases and codes of one query; the longer ones take in the words in them."""

    def __init__(self, words: Collection[str], phrases: Collection[str], codes: Collection[str]) -> None:
        self._words = {f" {spelling}": word for word in words for spelling in _spell(word)}
        self._phrases = sorted(phrases, key=len, reverse=True)
        self._codes = sorted(codes)
        self._any_word = re.compile(f"({'|'.join(map(re.escape, self._words))})(?= )") if words else None
        self._any_phrase = re.compile(f" (?:{'|'.join(map(_write_phrase, self._phrases))})(?= )")

    def find(self, text: FoldedText) -> list[Mention]:
        """Return what is found from left to right, the first `MOST_WORDS` words; no two overlap."""
        mentions = self._find_words(text.padded)
        for whole in reversed(self._find_wholes(text)):
            first, last = (bisect_left(mentions, place, key=itemgetter(0)) for place in whole[:2])
            mentions[first:last] = [whole]
        return mentions

    def _find_words(self, padded: str) -> list[Mention]:
        if self._any_word is None:
            return []
        pieces = self._any_word.split(padded, MOST_WORDS)
        places = list(accumulate(map(len, pieces)))
        return list(zip(places[::2], places[1::2], map(self._words.__getitem__, pieces[1::2]), strict=False))

    def _find_wholes(self, text: FoldedText) -> list[Mention]:
        found = [*self._find_phrases(text), *self._find_codes(text)]
        apart: list[Mention] = []
        for whole in sorted(found, key=lambda whole: (whole[0], -whole[1])):
            if not apart or whole[0] >= apart[-1][1] - 1:
                apart.append(whole)
        return apart

    def _find_phrases(self, text: FoldedText) -> Iterator[Mention]:
        if not self._phrases:
            return
        for match in islice(self._any_phrase.finditer(text.padded), MOST_WHOLES):
            gaps = _GAP.finditer(text.padded, match.start() + 1, match.end())
            if match.lastindex and all(is_joint(text, gap.start(), gap.end() - 1) for gap in gaps):
                yield match.start(), match.end(), self._phrases[match.lastindex - 1]

    def _find_codes(self, text: FoldedText) -> Iterator[Mention]:
        if not self._codes:
            return
        for code in filter(text.squeezed.__contains__, self._codes):
            for match in islice(re.finditer(re.escape(code), text.squeezed), MOST_WHOLES):
                before, after = text.unsqueeze(*match.span())
                if self._is_code(text, before, after):
                    yield before, after, code

    def _is_code(self, text: FoldedText, before: int, after: int) -> bool:
        """Whether whole words stand between these places, joined as those of a code are."""
        is_whole = text.padded[before] == text.padded[after] == " "
        if not is_whole or text.padded[before:after] in self._words:
            return False
        return _CODE.fullmatch(canonicalize(text.quote(before, after))) is not None


def _spell(word: str) -> set[str]:
    """Return what may stand in a text for a folded word, letter by letter: `ki` is folded to `ky`."""
    other = f"{word[:-1]}i"
    return {word, other} if fold(other) == word else {word}


def _write_phrase(phrase: str) -> str:
    words = ("|".join(map(re.escape, _spell(word))) for word in phrase.split())
    return f"({' +'.join(f'(?:{spellings})' for spellings in words)})"
