"""Batches without an event loop: what one row of a list asks for is fetched for all rows at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")


class Batch(Generic[Key, Found]):
    """Finds values by key; the keys that were expected together are loaded together.

    `load` gets keys and returns their values in the same order.
    """

    def __init__(self, load: Callable[[list[Key]], list[Found]]) -> None:
        self._load = load
        self._siblings: dict[Key, tuple[Key, ...]] = {}
        self._found: dict[Key, Found] = {}

    def expect(self, keys: Iterable[Key]) -> None:
        """Note keys of which all will be asked for if one is; nothing is loaded yet."""
        siblings = tuple(dict.fromkeys(keys))
        for key in siblings:
            self._siblings.setdefault(key, siblings)

    def remember(self, found: Mapping[Key, Found]) -> None:
        """Take values that are known already."""
        self._found.update(found)

    def get(self, key: Key) -> Found:
        """Return the value of `key`."""
        if key not in self._found:
            wanted = [each for each in self._siblings.get(key, (key,)) if each not in self._found]
            self._found.update(zip(wanted, self._load(wanted), strict=True))
        return self._found[key]

    def get_all(self, keys: Iterable[Key]) -> list[Found]:
        """Return the values of several keys."""
        wanted = list(keys)
        self.expect(wanted)
        return [self.get(key) for key in wanted]
