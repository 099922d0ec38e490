"""A Whoosh field of syllables that keeps, for each, the places where it stands."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from whoosh.fields import FieldType
from whoosh.formats import Format

from portal.search.analysis import Form
from portal.text import Syllable

_POSITION: Final = "I"

Entry = tuple[bytes, int, float, bytes]
"""A term, its frequency, its weight and its packed places: what Whoosh wants of a field."""


def pack_positions(positions: Sequence[int]) -> bytes:
    """Return positions as native unsigned 32-bit integers, which `numpy.frombuffer` can read."""
    return array(_POSITION, positions).tobytes()


def unpack_positions(packed: bytes) -> Sequence[int]:
    """Return what `pack_positions` was given."""
    return memoryview(packed).cast(_POSITION)


class Positions(Format):  # type: ignore[misc]
    """Posting values are packed positions."""

    def decode_positions(self, packed: bytes) -> Sequence[int]:
        """Return the positions in a posting."""
        return unpack_positions(packed)

    def decode_frequency(self, packed: bytes) -> int:
        """Return how many positions there are."""
        return len(unpack_positions(packed))


class SyllableField(FieldType):  # type: ignore[misc]
    """One comparing form of a text that is already cut, so several fields can share the cutting."""

    def __init__(self, form: Form) -> None:
        super().__init__(format=Positions(), analyzer=None, scorable=True)
        self.form = form

    def index(self, value: Sequence[Syllable], **_: object) -> Iterator[Entry]:
        """Yield an entry for each different syllable of `value`."""
        places: dict[str, list[int]] = defaultdict(list)
        for position, syllable in enumerate(value):
            places[getattr(syllable, self.form)].append(position)
        for text, positions in places.items():
            yield text.encode(), len(positions), float(len(positions)), pack_positions(positions)
