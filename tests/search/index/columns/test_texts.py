from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.search.index.columns import BytesColumn, NumberColumn, TextColumn
from portal.search.index.columns.texts import _SAMPLE

TEXTS = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x1e")), min_size=2, max_size=2)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.integers(0, 9), TEXTS).map(lambda each: dict(sorted(each.items()))))
def test_texts_come_back_as_they_were(keep, documents):
    reader = keep(TextColumn(), documents, 10)
    assert {number: list(reader[number]) for number in range(10)} == {
        number: documents.get(number, []) for number in range(10)
    }


@pytest.mark.parametrize("size", [500, _SAMPLE // 40])
def test_texts_that_are_alike_share_a_dictionary(keep, size):
    documents = {number: [f"{number} " + "thủ tục hành chính " * (size // 25)] for number in range(60)}
    reader = keep(TextColumn(), documents)
    assert all(reader[number] == documents[number] for number in documents)


def test_what_is_no_character_is_shown_as_a_question_mark(keep):
    assert list(keep(TextColumn(), {0: ["\ud800", "\x1e"]})[0]) == ["?", " "]


def test_documents_without_a_value_have_the_default(keep):
    reader = keep(BytesColumn(), {1: b"one", 3: b"three"}, 5)
    assert [reader[document] for document in range(5)] == [b"", b"one", b"", b"three", b""]
    numbers = keep(NumberColumn(), {2: -(2**63)}, 4)
    assert numbers.numbers.tolist() == [0, 0, -(2**63), 0]
