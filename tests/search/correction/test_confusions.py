from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.correction.confusions import confuse

PAIRS = "su xu,chong trong,da gia,gia ra,lam nam,ky cy,nghanh nganh,ghe ge,ban bang,bat bac,mai may,tin tinh"


@pytest.mark.parametrize("pair", PAIRS.split(","))
def test_each_of_a_pair_may_be_meant_by_the_other(pair: str) -> None:
    one, other = pair.split()
    assert other in set(confuse(one))
    assert one in set(confuse(other))


@given(st.text(max_size=12))
def test_nothing_is_confused_with_itself(folded: str) -> None:
    assert folded not in set(confuse(folded))
