"""Titles that have all words typed, in any order, and a word that the last one begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.search.index.columns import Documents, Places, Syllables
from portal.search.index.occurrences import contain
from portal.search.index.row import Row
from portal.search.index.schema import UNDATED
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.kept import Kept
from portal.search.suggestion.typed_text import TypedText, may_begin
from portal.text import Syllable

FAVOURED: Final = ("topic", "agency")

_BEGINS: Final = 8.0
_TOGETHER: Final = 4.0
_MARKED: Final = 3.0
_IS_FAVOURED: Final = 3.0
_A_SYLLABLE: Final = -0.1
_LONGEST: Final = 40
_NEWEST: Final = 1.0

_MOST_KEPT: Final = 8 * 2**20
_MOST_VARIANTS: Final = 4_096

Scores = NDArray[np.float32]


class Titles:
    """The titles of one snapshot, by their syllables; threads share it."""

    def __init__(self, snapshot: Snapshot) -> None:
        row = Row([(segment.titles, segment.start) for segment in snapshot.segments], snapshot.size)
        self._row, self._size = row, snapshot.size
        self._owners = np.repeat(row.documents, row.lengths + np.uint32(1))
        self._is_first = np.zeros(len(self._owners), np.bool_)
        self._is_first[row.starts[:-1]] = True
        self._standing = _stand(snapshot, row)
        self._known: Kept[tuple[str, ...], Places] = Kept(_MOST_KEPT)

    def find(self, typed: TypedText, served: Mask, most: int) -> list[int]:
        """Return the best `most` documents of `served`, the best first.

        Best is a title that begins as typed, then one that has the words together; after that count
        the marks, the kind, brevity and the date.
        """
        places = [self._find_whole(word.folded) for word in typed.whole]
        if typed.begun:
            places.append(self._find_begun(typed.prefixes))
        found = served.copy()
        for each in places:
            found &= self._mark(each)
        documents = np.flatnonzero(found).astype(np.uint32)
        if not len(documents):
            return []
        scores = self._standing[documents] + self._order(places)[documents]
        return _choose(documents, scores + self._weigh_marks(typed)[documents], most)

    def _order(self, places: Sequence[Places]) -> Scores:
        """Return what it is worth, by document, that the words follow each other as typed."""
        together = places[0]
        for number, each in enumerate(places[1:], 1):
            together = together[contain(each, together + np.uint32(number))]
        scores = np.zeros(self._size, np.float32)
        scores[self._owners[together]] = _TOGETHER
        scores[self._owners[together[self._is_first[together]]]] = _BEGINS
        return scores

    def _weigh_marks(self, typed: TypedText) -> Scores:
        """Return what it is worth, by document, that syllables bear the marks typed."""
        scores = np.zeros(self._size, np.float32)
        marked = [word for word in typed.words if word.canonical != word.folded]
        for word in marked:
            is_begun = word is typed.begun
            places = self._find_agreeing(word, typed.prefixes) if is_begun else self._find_exactly(word)
            scores[self._mark(places)] += np.float32(_MARKED / len(marked))
        return scores

    def _find_whole(self, folded: str) -> Places:
        return self._gather(("", folded), lambda column: [column.variants(folded)])

    def _find_begun(self, prefixes: Sequence[str]) -> Places:
        return self._gather(("*", *prefixes), lambda column: map(column.prefixed, prefixes))

    def _find_exactly(self, word: Syllable) -> Places:
        key = ("=", word.folded, word.canonical)
        return self._gather(key, lambda column: [column.exactly(word.folded, word.canonical)])

    def _find_agreeing(self, word: Syllable, prefixes: Sequence[str]) -> Places:
        return self._gather(("~", word.canonical, *prefixes), lambda column: _agree(column, word, prefixes))

    def _gather(self, key: tuple[str, ...], choose: Callable[[Syllables], Iterable[range]]) -> Places:
        """Return where the syllables that `choose` names stand, kept under `key`."""
        return self._known.get(key, lambda: np.sort(np.concatenate([*self._read(choose)])))

    def _read(self, choose: Callable[[Syllables], Iterable[range]]) -> Iterator[Places]:
        yield np.empty(0, np.uint32)
        for column, base in zip(self._row.columns, self._row.bases, strict=False):
            yield from (column.places(numbers) + np.uint32(base) for numbers in choose(column) if numbers)

    def _mark(self, places: Places) -> Mask:
        mask = np.zeros(self._size, np.bool_)
        mask[self._owners[places]] = True
        return mask


def _agree(column: Syllables, word: Syllable, prefixes: Sequence[str]) -> Iterator[range]:
    """Yield the numbers of the syllables that may go on from an unfinished word with its marks."""
    for prefix in prefixes:
        for number in column.prefixed(prefix)[:_MOST_VARIANTS]:
            if may_begin(word, column.canonical[number]):
                yield range(number, number + 1)


def _stand(snapshot: Snapshot, row: Row) -> Scores:
    """Return what each document is worth whatever is typed."""
    lengths = np.zeros(snapshot.size, np.float32)
    lengths[row.documents] = np.minimum(row.lengths, _LONGEST)
    favoured = snapshot.mask("type", FAVOURED)
    return np.asarray(
        lengths * _A_SYLLABLE + favoured * _IS_FAVOURED + _rate_dates(snapshot.published) * _NEWEST,
        np.float32,
    )


def _rate_dates(published: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return 1 for the newest and 0 for the oldest and for undated documents."""
    dated = published != UNDATED
    if not dated.any():
        return np.zeros(len(published))
    oldest, newest = published[dated].min(), published[dated].max()
    return np.where(dated, (published - oldest) / max(1, newest - oldest), 0.0)


def _choose(documents: Documents, scores: Scores, most: int) -> list[int]:
    if len(scores) > most:
        best = np.argpartition(-scores, most - 1)[:most]
        documents, scores = documents[best], scores[best]
    order = np.lexsort((documents, -scores))
    found: list[int] = documents[order].tolist()
    return found
