"""The likeliest ways to read a whole query, by a beam search over the readings of its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from heapq import nlargest
from typing import Final, NamedTuple

from portal.search.correction.language_model import LanguageModel
from portal.search.correction.readings import Reading

_WIDTH: Final = 6


class Path(NamedTuple):
    """A reading for each word so far, and how likely they are together."""

    weight: float
    readings: tuple[Reading, ...] = ()

    @property
    def last(self) -> str | None:
        """The syllable that the next one stands beside, if there is one."""
        pieces = self.readings[-1].pieces if self.readings else ()
        return pieces[-1].folded if pieces else None


def find_paths(readings: Sequence[Sequence[Reading]], model: LanguageModel) -> list[Path]:
    """Return the likeliest paths, best first."""
    paths = [Path(0.0)]
    for choices in readings:
        paths = nlargest(_WIDTH, (_extend(path, each, model) for path in paths for each in choices))
    return paths


def weigh_path(path: Path, model: LanguageModel) -> float:
    """Return how likely the readings of `path` are together."""
    return reduce(lambda so_far, reading: _extend(so_far, reading, model), path.readings, Path(0.0)).weight


def _extend(path: Path, reading: Reading, model: LanguageModel) -> Path:
    """Return `path` with one more reading."""
    weight, before = path.weight - reading.cost, path.last
    for piece in reading.pieces:
        weight += model.weigh(piece.folded, before)
        before = piece.folded
    return Path(weight, (*path.readings, reading))
