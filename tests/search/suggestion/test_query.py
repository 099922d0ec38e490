from __future__ import annotations

import pytest

from portal.errors import InvalidInput
from portal.search import SuggestQuery


@pytest.mark.parametrize("first", [0, -1, 21])
def test_the_length_of_the_list_is_bounded(first):
    with pytest.raises(InvalidInput, match="1 to 20"):
        SuggestQuery("a", first=first)


def test_any_text_may_be_typed():
    assert SuggestQuery("x" * 100_000).first == 8
