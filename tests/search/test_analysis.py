from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import CHUNK, cut_chunk, cut_words
from portal.text import syllables

VIETNAMESE = st.text(st.sampled_from("aăâeoơuưyđĐnghtm ẤỆởựýáà\u0301\u0323\u200b\u00a0\n-/.,1"), max_size=120)


@given(st.one_of(VIETNAMESE, st.text(max_size=200)))
def test_cutting_by_chunks_gives_the_syllables_of_the_text(text):
    whole = [(s.canonical, s.folded, s.start, s.end) for s in syllables(text)]
    chunked = [
        (s.canonical, s.folded, s.start + chunk.start(), s.end + chunk.start())
        for chunk in CHUNK.finditer(text)
        for s in cut_chunk(chunk[0])
    ]
    assert chunked == whole
    assert [s.folded for s in cut_words(text)] == [folded for _, folded, _, _ in whole]
