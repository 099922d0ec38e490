from __future__ import annotations

from portal.search.kept import Kept


def test_what_is_kept_is_found_again():
    kept: Kept[str, list[int]] = Kept(10)
    assert kept.get("a") is None
    assert kept.keep("a", [1, 2]) == kept.get("a") == [1, 2]


def test_a_full_memory_starts_over():
    kept: Kept[str, list[int]] = Kept(6)
    kept.keep("a", [1, 2])
    kept.keep("b", [1, 2])
    kept.keep("c", [1])
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == (None, None, [1])
