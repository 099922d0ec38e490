"""How much of a text is Vietnamese, judged by its letters with marks and the syllables they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from portal.text import Memo
from portal.text.phonology import is_syllable, split_tone

_RUN: Final = re.compile(r"[^\W\d_]+|[^\x00-\x7f]")
# What is typed between Vietnamese words too, and what every charset but VISCII has in the same place.
_NEUTRAL: Final = frozenset("“”‘’–—…•°²³\u00a0")
_PLACE: Final = 4096
# Six of the letters of VISCII are control characters elsewhere.
_LOW: Final = rb"A-Za-z\x02\x05\x06\x14\x19\x1e"
_MARKED_BYTES: Final = re.compile(rb"[%b]*[\x80-\xff][%b\x80-\xff]*" % (_LOW, _LOW))
_MARKED_WORD: Final = re.compile(r"[A-Za-z]*[^\x00-\x7f]\w*")


def collect_bytes(data: bytes, places: int) -> Iterator[bytes]:
    """Yield words with bytes beyond ASCII from up to `places` stretches all over `data`."""
    for start, end in _spread(len(data), places):
        yield from _MARKED_BYTES.findall(data, start, end)


def collect_words(text: str, places: int) -> Iterator[str]:
    """Yield words with letters beyond ASCII from up to `places` stretches all over `text`."""
    for start, end in _spread(len(text), places):
        yield from _MARKED_WORD.findall(text, start, end)


def _spread(length: int, places: int) -> Iterator[tuple[int, int]]:
    step = max(_PLACE, length // places)
    return ((start, start + _PLACE) for start in range(0, length, step))


def judge_words(words: Iterable[tuple[str, int]]) -> float:
    """Return the share of letters beyond ASCII that stand in Vietnamese syllables.

    `words` come with the number of times they occur.
    """
    fitting = total = 0
    for word, times in words:
        good, letters = _JUDGED[word]
        fitting += good * times
        total += letters * times
    return fitting / total if total else 0.0


def _judge_word(word: str) -> tuple[int, int]:
    runs = [run for run in _RUN.findall(unicodedata.normalize("NFC", word)) if run not in _NEUTRAL]
    marked = [(run, sum(char > "\x7f" for char in run)) for run in runs if not run.isascii()]
    return sum(count for run, count in marked if _is_vietnamese(run)), sum(count for _, count in marked)


def _is_vietnamese(run: str) -> bool:
    letters, tones = split_tone(run.lower())
    return len(tones) < 2 and is_syllable(letters, tones)


_JUDGED: Final = Memo(_judge_word)
