from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text import align, canonicalize, syllables

AWKWARD = st.text(
    st.sampled_from(
        "aoeuyiqkđDÐàﬁＡ–_ \r\n\u00a0\u200b\u2028\ufe0f\u0300\u0301\u0302\u0306\u0335\u0323\u1100\u1161\u11a8"
    )
)
VIETNAMESE = st.lists(
    st.sampled_from(
        ["Hoà", "thuỷ\u200b", "Kĩ", "Ðiện", "lực  ", "–", "\u00a0", " ", "\r\n", "ngừ\u00adơi", "ﬁ", "“ti”"]
    )
).map("".join)
TEXTS = st.text() | AWKWARD | VIETNAMESE | VIETNAMESE.map(lambda text: unicodedata.normalize("NFD", text))


@given(TEXTS)
def test_the_aligned_text_is_the_canonical_one(original: str) -> None:
    assert align(original).text == canonicalize(original)


@given(TEXTS)
def test_offsets_go_forward_and_slice_the_original(original: str) -> None:
    aligned = align(original)
    spans = list(zip(aligned.starts, aligned.ends, strict=True))
    assert len(spans) == len(aligned.text)
    assert all(0 <= start < end <= len(original) for start, end in spans)
    assert all(left == right or left[1] <= right[0] for left, right in pairwise(spans))


@given(AWKWARD | VIETNAMESE)
def test_a_syllable_of_the_canonical_text_is_found_in_the_original(original: str) -> None:
    aligned = align(original)
    for syllable in syllables(aligned.text):
        start, end = aligned.original_span(syllable.start, syllable.end)
        assert canonicalize(original[start:end]).lower() == syllable.canonical


@given(VIETNAMESE, st.data())
def test_any_span_is_made_of_what_its_slice_is_made_of(original: str, data: st.DataObject) -> None:
    aligned = align(original)
    start = data.draw(st.integers(0, len(aligned.text)))
    end = data.draw(st.integers(start, len(aligned.text)))
    first, last = aligned.original_span(start, end)
    assert 0 <= first <= last <= len(original)
    assert len(canonicalize(original[first:last])) >= (end - start if "ﬁ" not in original else 0)


@pytest.mark.parametrize(
    ("original", "piece", "quoted"),
    [
        ("Hoà bình", "Hòa", "Hoà"),
        ("Tỉnh  An\u00a0Giang", "Tỉnh An Giang", "Tỉnh  An\u00a0Giang"),
        ("\u200bthông\u200b tin", "thông", "thông"),
        ("ngu\u031bo\u031b\u0300i dân", "người", "ngu\u031bo\u031b\u0300i"),
        ("oﬃce", "fic", "ﬃc"),
        ("a\r\nb", "\n", "\r\n"),
        ("a\u0958b", "\u0915\u093c", "\u0958"),
    ],
)
def test_a_piece_is_quoted_as_it_was_typed(original: str, piece: str, quoted: str) -> None:
    aligned = align(original)
    place = aligned.text.index(piece)
    start, end = aligned.original_span(place, place + len(piece))
    assert original[start:end] == quoted


def test_an_empty_span_stays_empty() -> None:
    assert align("a  b").original_span(2, 2) == (3, 3)
    assert align("").original_span(0, 0) == (0, 0)
    assert align("\u200b").original_span(0, 0) == (1, 1)
