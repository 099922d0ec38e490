"""A bounded memory of what was read or computed once."""

from __future__ import annotations

from collections.abc import Hashable, Sized
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Sized)


class Kept(Generic[Key, Value]):
    """Values by key, up to `most` items in all of them together; a full memory starts over.

    Threads may share it: at worst a value is computed twice.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._values: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        """Return the value kept under `key`, if it still is."""
        return self._values.get(key)

    def keep(self, key: Key, value: Value) -> Value:
        """Remember `value` and return it."""
        size = len(value) + 1
        if self._size + size > self._most:
            self._values.clear()
            self._size = 0
        self._size += size
        self._values[key] = value
        return value
