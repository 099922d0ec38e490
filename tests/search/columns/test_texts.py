from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.columns import BytesColumn, NumberColumn, pack_texts, unpack_texts


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x1e")), min_size=1))
def test_texts_come_back_as_they_were(texts):
    assert unpack_texts(pack_texts(texts)) == texts


def test_what_is_no_character_is_shown_as_a_question_mark():
    assert unpack_texts(pack_texts(["\ud800", "\x1e"])) == ["?", " "]


def test_documents_without_a_value_have_the_default(keep):
    reader = keep(BytesColumn(), {1: b"one", 3: b"three"}, 5)
    assert [reader[document] for document in range(5)] == [b"", b"one", b"", b"three", b""]
    numbers = keep(NumberColumn(), {2: -(2**63)}, 4)
    assert numbers.numbers.tolist() == [0, 0, -(2**63), 0]
