from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from portal.text import canonical_syllables, canonicalize, fold, syllables


@given(st.text())
def test_offsets_slice_the_original(text: str) -> None:
    end = 0
    for syllable in syllables(text):
        assert end <= syllable.start < syllable.end <= len(text)
        assert canonicalize(text[syllable.start : syllable.end]).lower() == syllable.canonical
        end = syllable.end


@given(st.text())
def test_no_letter_or_digit_is_left_out(text: str) -> None:
    covered = {place for each in syllables(text) for place in range(each.start, each.end)}
    assert all(place in covered for place, char in enumerate(text) if char.isalnum())


@given(st.lists(st.sampled_from(["Hoà", "thuỷ", "Điện", "lực", "24", "NQ"]), max_size=6))
def test_composed_and_decomposed_text_have_the_same_syllables(words: list[str]) -> None:
    text = " ".join(words)
    assert [each.canonical for each in syllables(unicodedata.normalize("NFD", text))] == [
        canonicalize(word).lower() for word in words
    ]


@given(st.text(st.sampled_from("aoeuyikhqgđÐ\u0301\u0302\u0323àẢ_-–1 \u00a0\u200b’ﬁＡ"), max_size=30))
def test_a_text_and_its_canonical_form_have_the_same_syllables(text: str) -> None:
    typed = [(each.canonical, each.folded) for each in syllables(text)]
    assert typed == [(each.canonical, each.folded) for each in syllables(canonicalize(text))]
    assert [canonical for canonical, _ in typed] == canonical_syllables(text)


def test_a_zero_width_space_cuts_no_word() -> None:
    assert [each.folded for each in syllables("thông\u200btin, y-tế_2")] == ["thongtin", "y", "te", "2"]


def test_khmer_vowel_signs_belong_to_their_word() -> None:
    assert len(list(syllables("ខេត្ត អានយ៉ាង"))) == 2


def test_a_syllable_knows_whether_marks_were_typed() -> None:
    marked, bare = syllables("hòa hoa")
    assert (marked.has_marks, bare.has_marks) == (True, False)
    assert marked.folded == bare.folded == fold("HOÀ")


def test_folding_i_to_y_makes_no_marks() -> None:
    assert [each.has_marks for each in syllables("ki ky kĩ")] == [False, False, True]
    assert {each.folded for each in syllables("ki ky kĩ")} == {"ky"}
