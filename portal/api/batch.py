"""Batches without an event loop: what one row of a list asks for is fetched for all rows at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")


class Batch(Generic[Key, Found]):
    """Finds values by key, all expected keys together with the first that is asked for.

    `load` gets the keys and returns their values in the same order.
    """

    def __init__(self, load: Callable[[list[Key]], list[Found]]) -> None:
        self._load = load
        self._expected: dict[Key, None] = {}
        self._found: dict[Key, Found] = {}

    def expect(self, keys: Iterable[Key]) -> None:
        """Note keys that will probably be asked for; nothing is loaded yet."""
        self._expected.update(dict.fromkeys(keys))

    def get(self, key: Key) -> Found:
        """Return the value of `key`."""
        if key not in self._found:
            self._expected[key] = None
            wanted = [each for each in self._expected if each not in self._found]
            self._expected.clear()
            self._found.update(zip(wanted, self._load(wanted), strict=True))
        return self._found[key]

    def get_all(self, keys: Iterable[Key]) -> list[Found]:
        """Return the values of several keys."""
        wanted = list(keys)
        self.expect(wanted)
        return [self.get(key) for key in wanted]
