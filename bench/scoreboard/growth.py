"""Corpora of any size, made from a small one: its words follow each other as they do there.

A first-order Markov chain (Shannon, 1948) whose state is a place in the source: from a word it goes
on as the source does after any occurrence of that word. Two words in a hundred are invented
names, drawn so that few come often and most once, as the vocabulary of real text never stops growing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import orjson
from numpy.typing import NDArray

from bench.scoreboard.corpora import read_documents
from portal.errors import InvalidFile
from portal.text import syllables

TITLE_WORDS: Final = 9
TEXT_WORDS: Final = 450
QUESTIONS: Final = 600
SHORTEST, LONGEST = 2, 12
_SEED: Final = 20250701
_BATCH: Final = 500
_RARE_SHARE: Final = 0.02
_RARE_SLOPE: Final = 1.25
_RAREST: Final = 10**8
_PARTS: Final = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]

_Numbers = NDArray[np.int64]


class Chain:
    """Words in the order of a source, ready to be walked through at random; the same each time."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = " ".join(texts).split()
        spellings, codes = np.unique(np.array(words), return_inverse=True)
        self._spellings: NDArray[Any] = spellings.astype(object)
        self._codes: _Numbers = codes.astype(np.int64)
        self._places: _Numbers = np.argsort(self._codes, kind="stable")
        self._counts: _Numbers = np.bincount(self._codes)
        self._starts: _Numbers = np.cumsum(self._counts) - self._counts
        self._random = np.random.default_rng(_SEED)

    def write(self, rows: int, length: int) -> NDArray[Any]:
        """Return `rows` texts of `length` words each, as an array of words."""
        written = self._spellings[self._walk(rows, length)]
        rare = self._random.random(written.shape) < _RARE_SHARE
        numbers = np.minimum(self._random.zipf(_RARE_SLOPE, int(rare.sum())), _RAREST)
        written[rare] = [spell(number) for number in numbers.tolist()]
        return written

    def _walk(self, rows: int, length: int) -> _Numbers:
        """Return codes of words; all rows take a step at a time."""
        steps = np.empty((length, rows), np.int64)
        place = self._random.integers(0, len(self._codes), rows)
        for step in steps:
            step[:] = self._codes[place]
            drawn = (self._random.random(rows) * self._counts[step]).astype(np.int64)
            place = (self._places[self._starts[step] + drawn] + 1) % len(self._codes)
        return steps.T


def spell(number: int) -> str:
    """Return the invented name with that number, which is not negative: three parts or more."""
    parts: list[str] = []
    while number or len(parts) < 3:
        number, part = divmod(number, len(_PARTS))
        parts.append(_PARTS[part])
    return "".join(parts).capitalize()


def grow(source: Path, folder: Path, size: int) -> tuple[Path, Path]:
    """Write `size` documents of 450 words, and questions of 2 to 12 near syllables of some of them.

    Returns the two files in `folder`. Holds one batch in memory; equal sources give equal files.
    """
    texts = [document.text for document in read_documents(source)]
    if not any(map(str.split, texts)):
        raise InvalidFile("There is no word in {path} to grow a corpus from.", path=str(source))
    chain = Chain(texts)
    documents, questions = folder / f"grown_{size}_docs.jsonl", folder / f"grown_{size}_queries.jsonl"
    every = max(size // QUESTIONS, 1)
    random = np.random.default_rng(_SEED)
    with documents.open("wb") as document_file, questions.open("wb") as question_file:
        for number, words in enumerate(_write_all(chain, size)):
            title, text = " ".join(words[:TITLE_WORDS]), " ".join(words[TITLE_WORDS:])
            document_file.write(_line(id=f"g{number}", title=title, text=text))
            if number % every == 0:
                asked = pick_question(text, random)
                question_file.write(_line(id=f"q{number}", text=asked, rel=[f"g{number}"]))
    return documents, questions


def pick_question(text: str, random: np.random.Generator) -> str:
    """Return 2 to 12 syllables of `text` in their order, with at most half as many left out between."""
    said = [text[syllable.start : syllable.end] for syllable in syllables(text)]
    length = int(random.integers(SHORTEST, LONGEST + 1))
    reach = length + int(random.integers(0, length // 2 + 1))
    start = int(random.integers(0, max(len(said) - reach, 1)))
    kept = sorted(random.choice(reach, length, replace=False).tolist())
    return " ".join(said[start + place] for place in kept if start + place < len(said))


def _write_all(chain: Chain, size: int) -> Iterator[list[str]]:
    for start in range(0, size, _BATCH):
        yield from chain.write(min(_BATCH, size - start), TITLE_WORDS + TEXT_WORDS).tolist()


def _line(**record: object) -> bytes:
    return orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)
