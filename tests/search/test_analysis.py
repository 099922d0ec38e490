from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import CHUNK, cut_canonical, cut_chunk, cut_words, fold_syllable
from portal.text import syllables

VIETNAMESE = st.text(
    st.sampled_from("aăâeikoơuưyđĐnghtm ẤỆởựýáà\u0301\u0323\u200b\u00a0\n\x1c\x1f\u2028-/.,1"), max_size=120
)
TEXTS = VIETNAMESE | st.text(max_size=200)


@given(TEXTS)
def test_cutting_by_chunks_gives_the_syllables_of_the_text(text: str) -> None:
    whole = [(s.canonical, s.folded, s.start, s.end) for s in syllables(text)]
    chunked = [
        (s.canonical, s.folded, s.start + chunk.start(), s.end + chunk.start())
        for chunk in CHUNK.finditer(text)
        for s in cut_chunk(chunk[0])
    ]
    assert chunked == whole
    assert [s.folded for s in cut_words(text)] == [folded for _, folded, _, _ in whole]


@given(TEXTS)
def test_cutting_in_bulk_gives_the_same_syllables(text: str) -> None:
    cut = cut_canonical(text)
    assert cut == [s.canonical for s in cut_words(text)]
    assert [fold_syllable(canonical) for canonical in cut] == [s.folded for s in cut_words(text)]


def test_a_chunk_ends_where_a_word_of_split_ends() -> None:
    every_character = "x".join(map(chr, range(sys.maxunicode + 1)))
    assert CHUNK.findall(every_character) == every_character.split()


def test_white_space_of_every_kind_parts_words_and_a_zero_width_space_does_not() -> None:
    assert cut_canonical("Kĩ\u00a0thuật\x1fsố\u2009thông\u200btin") == ["kỹ", "thuật", "số", "thôngtin"]
