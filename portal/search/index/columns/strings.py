"""Sorted strings in two arrays, found by bisection without being loaded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from portal.search.index.columns.arrays import Arrays


class Strings:
    """Different strings in the order of their UTF-8 bytes, numbered from 0."""

    def __init__(self, text: NDArray[np.uint8], ends: NDArray[np.uint32]) -> None:
        self._text = text.data
        self._ends = ends.data

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        return self.encoded(number).decode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def encoded(self, number: int) -> bytes:
        """Return the bytes of a string."""
        start = self._ends[number - 1] if number else 0
        return bytes(self._text[start : self._ends[number]])

    def find(self, string: str) -> int | None:
        """Return the number of `string`, if it is one of these."""
        sought = encode(string)
        place = self._bisect(sought)
        return place if place < len(self) and self.encoded(place) == sought else None

    def find_prefix(self, prefix: str) -> range:
        """Return the numbers of the strings that begin with `prefix`."""
        sought = encode(prefix)
        return range(self._bisect(sought), self._bisect(sought + b"\xff"))

    def _bisect(self, sought: bytes) -> int:
        return bisect_left(range(len(self)), sought, key=self.encoded)


def encode(string: str) -> bytes:
    """Return `string` as it is kept and sorted."""
    return string.encode("utf-8", "surrogatepass")


def pack_strings(name: str, strings: Iterable[str]) -> dict[str, NDArray[Any]]:
    """Return the arrays of strings that are already in order."""
    encoded = [encode(string) for string in strings]
    return {
        f"{name}.text": np.frombuffer(b"".join(encoded), np.uint8),
        f"{name}.ends": np.fromiter(accumulate(map(len, encoded)), np.uint32, len(encoded)),
    }


def unpack_strings(name: str, arrays: Arrays) -> Strings:
    """Return what `pack_strings` was given."""
    return Strings(arrays[f"{name}.text"], arrays[f"{name}.ends"])
