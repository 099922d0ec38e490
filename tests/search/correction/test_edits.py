from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.correction.edits import CONFUSION, SLIP, edit, find_slips
from portal.text.phonology import is_bare_syllable


@pytest.mark.parametrize("typed", ["thogn", "thonng", "thng", "thobg", "tong"])
def test_one_slip_leads_to_the_syllable(typed: str) -> None:
    assert find_slips(typed)["thong"] == SLIP


def test_a_confusion_is_a_smaller_slip() -> None:
    assert find_slips("su")["xu"] == CONFUSION < SLIP == find_slips("su")["tu"]


def test_slips_are_folded_as_the_index_is() -> None:
    assert "my" in find_slips("mu")
    assert "mi" not in find_slips("mu")


@given(st.text("abcdeghiklmnopqrstuvxy", max_size=10))
def test_only_other_syllables_are_slips(typed: str) -> None:
    slips = find_slips(typed)
    assert typed not in slips
    assert all(map(is_bare_syllable, slips))


def test_an_edit_is_one_letter_or_two_in_the_other_order() -> None:
    edits = set(edit("abc"))
    assert edits >= {"ab", "abcd", "xabc", "axc", "acb", "bac"}
    assert edits.isdisjoint({"a", "cba", "abcde", "xyc"})
