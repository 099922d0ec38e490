from __future__ import annotations

import numpy as np

from portal.search.kept import Kept


def test_what_is_kept_is_not_computed_again():
    kept: Kept[str, np.ndarray] = Kept(10_000)
    first = kept.get("a", lambda: np.arange(3))
    assert kept.get("a", lambda: np.arange(9)) is first


def test_what_was_not_asked_for_longest_goes_first():
    kept: Kept[str, np.ndarray] = Kept(3 * 1_000)
    for key in ("a", "b", "a", "c", "d"):
        kept.get(key, lambda: np.zeros(600, np.uint8))
    assert kept.get("a", lambda: np.empty(0)).size == 600
    assert kept.get("b", lambda: np.empty(0)).size == 0


def test_what_is_larger_than_the_memory_is_given_all_the_same():
    kept: Kept[str, np.ndarray] = Kept(10)
    assert kept.get("a", lambda: np.zeros(600)).size == 600
    assert kept.get("a", lambda: np.empty(0)).size == 0
