"""Words run together, cut into the syllables they were: `dothithongminh`, `đôthịthôngminh`.

Of all ways to cut, the likeliest by Viterbi's dynamic programming over the model of pairs: Richard
Sproat et al., "A stochastic finite-state word-segmentation algorithm for Chinese" (1996).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from portal.search.analysis import fold_syllable
from portal.search.correction.language_model import LanguageModel
from portal.search.correction.readings import Piece
from portal.text import strip_marks
from portal.text.phonology import is_bare_syllable, split_tone

SHORTEST: Final = 4
_LONGEST_PIECE: Final = 7
_WIDTH: Final = 3
"""How many ways to cut are kept at each letter: those of other last syllables may win later."""


class Cut(NamedTuple):
    """A way to cut what stands before a letter, and how likely it is."""

    weight: float
    pieces: tuple[Piece, ...]


def segment(canonical: str, model: LanguageModel) -> list[Cut]:
    """Return the likeliest ways to cut a word into two or more known syllables, best first."""
    if len(canonical) < SHORTEST:
        return []
    cuts: defaultdict[int, list[Cut]] = defaultdict(list, {0: [Cut(0.0, ())]})
    for start, pieces in _find_pieces(canonical, model):
        best = sorted(cuts.pop(start, ()), reverse=True)[:_WIDTH]
        for piece in pieces:
            cuts[start + len(piece.typed)].extend(_append(cut, piece, model) for cut in best)
    whole = sorted(cuts[len(canonical)], reverse=True)
    return [cut for cut in whole if len(cut.pieces) > 1][:_WIDTH]


def _append(cut: Cut, piece: Piece, model: LanguageModel) -> Cut:
    before = cut.pieces[-1].folded if cut.pieces else None
    return Cut(cut.weight + model.weigh(piece.folded, before), (*cut.pieces, piece))


def _find_pieces(canonical: str, model: LanguageModel) -> Iterator[tuple[int, list[Piece]]]:
    """Yield, for each letter, the syllables that begin there and from which the end can be reached."""
    length = len(canonical)
    reached, found = {length}, []
    for start in reversed(range(length)):
        stops = range(start + 1, min(start + _LONGEST_PIECE, length) + 1)
        pieces = [_read(canonical[start:stop], model) for stop in stops if stop in reached]
        known = [piece for piece in pieces if piece]
        if known:
            reached.add(start)
            found.append((start, known))
    return reversed(found)


def _read(typed: str, model: LanguageModel) -> Piece | None:
    """Return what was typed as a piece, if it is a syllable that the index knows."""
    bare = strip_marks(typed)
    if not is_bare_syllable(bare) or len(split_tone(typed)[1]) > 1:
        return None
    folded = fold_syllable(typed)
    return Piece(folded, typed) if model.vocabulary.count(folded) else None
