"""What the words of a query may stand for, as far as the index knows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import add
from typing import Final

from portal.search.analysis import fold_syllable
from portal.search.correction.doubt import find_doubtful, fits
from portal.search.correction.edits import SLIP, find_slips
from portal.search.correction.language_model import LanguageModel
from portal.search.correction.readings import Piece, Reading
from portal.search.correction.segmentation import segment
from portal.search.correction.tokens import Token
from portal.search.kept import weakly
from portal.text import Memo, decode_telex, decode_vni
from portal.text.phonology import is_bare_syllable

_MOST: Final = 12
_FEWEST: Final = 4
"""How many candidates there are for all words together, and for each of them at least."""

_KNOWN: Final = 2.0
_RUN_TOGETHER: Final = 2.0
_KEYSTROKES: Final = 1.0
"""What it costs besides to have typed a word that the index knows, or what is not one syllable."""


class CandidateFinder:
    """Finds readings of doubtful words; what a word may be a slip of is kept."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._vocabulary = model.vocabulary
        self._slips = Memo(weakly(self._find_slips))

    def find(self, tokens: Sequence[Token]) -> list[list[Reading]]:
        """Return the readings of each token, the one as typed first."""
        readings = [[self.keep(token)] for token in tokens]
        doubtful = find_doubtful(tokens, self._model)[: _MOST // _FEWEST]
        for number in doubtful:
            found = sorted(self._read(tokens[number]), key=self._weigh, reverse=True)
            likely = islice(found, _MOST // len(doubtful))
            readings[number] += [each for each in likely if self._fits(each, tokens, number)]
        keystrokes = [list(self._decode(token)) for token in tokens]
        if any(keystrokes[number] for number, token in enumerate(tokens) if not self._is_known(token)):
            readings = list(map(add, readings, keystrokes))
        return readings

    def keep(self, token: Token) -> Reading:
        """Return the reading of a token as typed."""
        if token.is_latin or self._is_known(token):
            return Reading((Piece(token.folded, token.canonical),))
        return Reading((), -self._model.weigh(token.folded))

    def _is_known(self, token: Token) -> bool:
        return self._vocabulary.count(token.folded) > 0

    def _fits(self, reading: Reading, tokens: Sequence[Token], number: int) -> bool:
        return len(reading.pieces) > 1 or fits(reading.pieces[0].folded, tokens, number, self._model)

    def _read(self, token: Token) -> Iterator[Reading]:
        known = self._is_known(token)
        for meant, cost in self._slips[token.folded].items():
            yield Reading((Piece(meant, token.canonical),), cost + _KNOWN * known)
        if not known:
            for cut in segment(token.canonical, self._model):
                yield Reading(cut.pieces, _RUN_TOGETHER)

    def _find_slips(self, folded: str) -> dict[str, float]:
        slips = {each: cost for each, cost in find_slips(folded).items() if self._vocabulary.count(each)}
        if self._vocabulary.count(folded) or is_bare_syllable(folded):
            return slips
        return dict.fromkeys(self._vocabulary.find_names(folded), SLIP) | slips

    def _decode(self, token: Token) -> Iterator[Reading]:
        """Yield what a token types in Telex and in VNI, if the index has it so; `A4` types nothing."""
        if token.typed.isupper() and len(token.typed) < 3:
            return
        for decode in (decode_telex, decode_vni):
            canonical = decode(token.canonical)
            if canonical and self._vocabulary.knows_exactly(fold_syllable(canonical), canonical):
                yield Reading((Piece(fold_syllable(canonical), canonical),), _KEYSTROKES)

    def _weigh(self, reading: Reading) -> float:
        """Return how likely a reading is by itself."""
        folded = [piece.folded for piece in reading.pieces]
        pairs = zip(folded, [None, *folded], strict=False)
        return sum(self._model.weigh(word, before) for word, before in pairs) - reading.cost
