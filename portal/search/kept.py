"""A bounded memory of what was read or computed once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, Protocol, TypeVar
from weakref import WeakMethod


class Bytes(Protocol):
    """What knows its size in bytes, as arrays do."""

    @property
    def nbytes(self) -> int:
        """The size."""
        ...


Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Bytes)
Made = TypeVar("Made")

_OVERHEAD = 256
_LEAST = 64 * 2**20
_A_DOCUMENT = 2_560


def allow(documents: int) -> int:
    """Return how many bytes to keep of an index: nearly all words of documents of 450 syllables."""
    return _LEAST + _A_DOCUMENT * documents


class Kept(Generic[Key, Value]):
    """Values by key, up to `most` bytes in all of them; those not asked for longest go first.

    Threads may share it: at worst a value is computed twice.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._turn = Lock()

    def get(self, key: Key, compute: Callable[[], Value]) -> Value:
        """Return the value of `key`, computed if it is not kept."""
        with self._turn:
            if (value := self._values.get(key)) is not None:
                self._values.move_to_end(key)
                return value
        return self._keep(key, compute())

    def _keep(self, key: Key, value: Value) -> Value:
        with self._turn:
            if key not in self._values:
                self._values[key] = value
                self._size += value.nbytes + _OVERHEAD
            while self._size > self._most:
                _, oldest = self._values.popitem(last=False)
                self._size -= oldest.nbytes + _OVERHEAD
        return value


def weakly(method: Callable[[str], Made]) -> Callable[[str], Made]:
    """Return a bound method that does not keep its object alive.

    A memory inside the object that fills itself by one of its methods would be a cycle, and all that
    was decoded for an old commit would wait for the garbage collector.
    """
    held = WeakMethod(method)

    def call(piece: str) -> Made:
        bound = held()
        if bound is None:
            raise ReferenceError("The object of the method is gone.")
        return bound(piece)

    return call
