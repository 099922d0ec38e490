"""Better spellings of a query, from what the index has."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby, islice
from typing import Final

from portal.search.correction.adjacency import sample_phrase
from portal.search.correction.candidates import CandidateFinder
from portal.search.correction.language_model import LanguageModel
from portal.search.correction.marks import contradict
from portal.search.correction.paths import Path, find_paths, weigh_path
from portal.search.correction.restoration import Restorer
from portal.search.correction.tokens import Token, cut_tokens, join_tokens
from portal.search.correction.vocabulary import Vocabulary
from portal.search.index.occurrences import Occurrences
from portal.search.index.snapshot import Snapshot
from portal.search.kept import weakly
from portal.text import Memo

MOST_CORRECTIONS: Final = 3
LONGEST_TEXT: Final = 500
_WITHIN: Final = 5.0
"""How much less likely than the best a correction may be, as a natural logarithm."""


class Corrector:
    """Corrects queries to one snapshot; what was worked out is kept, and threads share it."""

    def __init__(self, snapshot: Snapshot, occurrences: Occurrences) -> None:
        vocabulary = Vocabulary([segment.words for segment in snapshot.segments])
        self._model = LanguageModel(vocabulary, occurrences)
        self._candidates = CandidateFinder(self._model)
        self._restorer = Restorer(vocabulary, occurrences)
        self._occurrences = occurrences
        self._known = Memo(weakly(self._correct))

    def correct(self, words_text: str) -> tuple[str, ...]:
        """Return `MOST_CORRECTIONS` better spellings of a query at most, the best first.

        They bear their marks; a query that the index has as it is, and one longer than
        `LONGEST_TEXT` characters, have none.
        """
        return self._known[words_text] if len(words_text) <= LONGEST_TEXT else ()

    def _correct(self, text: str) -> tuple[str, ...]:
        tokens, rest = cut_tokens(text)
        if not tokens:
            return ()
        as_typed = Path(0.0, tuple(map(self._candidates.keep, tokens)))
        better = [] if self._has_whole(tokens) else self._find_better(tokens, as_typed)
        if not better:
            better = [as_typed] if self._is_marked_wrong(as_typed) else []
        shown = (join_tokens(tokens, self._show(tokens, path), rest) for path in better[:MOST_CORRECTIONS])
        return tuple(dict.fromkeys(shown))

    def _has_whole(self, tokens: Sequence[Token]) -> bool:
        return len(sample_phrase(self._occurrences, [token.folded for token in tokens])) > 0

    def _find_better(self, tokens: Sequence[Token], as_typed: Path) -> list[Path]:
        """Return the paths likelier than the query as typed, the best first."""
        paths = find_paths(self._candidates.find(tokens), self._model)
        least = max(weigh_path(as_typed, self._model), paths[0].weight - _WITHIN)
        return [path for path in paths if path.weight >= least and path.readings != as_typed.readings]

    def _is_marked_wrong(self, path: Path) -> bool:
        pieces = [piece for reading in path.readings for piece in reading.pieces]
        if not any(piece.is_marked for piece in pieces):
            return False
        return any(map(contradict, (piece.typed for piece in pieces), self._restore(path)))

    def _restore(self, path: Path) -> list[str]:
        """Return all pieces of a path with their marks; what stays as typed keeps its neighbours apart."""
        runs = groupby(path.readings, lambda reading: bool(reading.pieces))
        parts = [list(chain.from_iterable(each.pieces for each in run)) for is_run, run in runs if is_run]
        return list(chain.from_iterable(map(self._restorer.restore, parts)))

    def _show(self, tokens: Sequence[Token], path: Path) -> list[str]:
        """Return what to show for each token."""
        restored = iter(self._restore(path))
        pieces = [" ".join(islice(restored, len(reading.pieces))) for reading in path.readings]
        return [each or token.typed for each, token in zip(pieces, tokens, strict=True)]
