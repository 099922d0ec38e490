from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text import canonicalize, fold, strip_marks

SPELLINGS = {
    "Hòa": ["Hoà"],
    "thủy": ["thuỷ"],
    "khỏe": ["khoẻ"],
    "HÓA": ["HOÁ"],
    "ủy ban": ["uỷ ban"],
    "quý": ["qúy", "quí", "qúi"],
    "kỹ": ["kĩ"],
    "LÝ": ["LÍ"],
    "bác sỹ": ["bác sĩ"],
    "tỷ lệ": ["tỉ lệ"],
    "già": ["gìa"],
    "người": ["ngừơi", "ngươ\u0300i"],
    "thuế": ["thúê", "thué\u0302"],
    "của": ["cuả"],
    "Điện": ["Ðiện", "Ɖiện", "D\u0335iện"],
    "fax": ["ｆax"],
    "M'gar": ["M’gar"],
    "2020-2025": ["2020–2025"],
    **{word: [] for word in ["lực", "hoàn", "ngoài", "đường", "Mỹ Thạnh", "ti vi"]},
}
SPACES = [" ", "\u00a0", "  ", "\u2009", "\t", " \u200b", "\u3000\u00ad "]
AWKWARD = st.text(
    st.sampled_from("aoeuyiqQhkAOUYIgt\u0300\u0301\u0302\u0303\u0309\u0323àáòóÐđðƉ \u00a0\u200b\u2013-\n")
)


@st.composite
def respelled(draw: st.DrawFn) -> tuple[str, str]:
    """A Vietnamese text as the portal keeps it, and one of the ways to type it."""
    words = draw(st.lists(st.sampled_from(list(SPELLINGS)), min_size=1, max_size=6))
    typed = [draw(st.sampled_from([word, *SPELLINGS[word]])) for word in words]
    gaps = draw(st.lists(st.sampled_from(SPACES), min_size=len(words), max_size=len(words)))
    text = typed[0] + "".join(gap + word for gap, word in zip(gaps, typed[1:], strict=False))
    return " ".join(words), unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])), text)


@given(respelled())
def test_every_spelling_of_a_text_has_one_canonical_form(texts: tuple[str, str]) -> None:
    kept, typed = texts
    assert canonicalize(typed) == canonicalize(kept) == kept
    assert fold(typed) == fold(kept)


@given(st.text() | AWKWARD)
def test_a_canonical_text_is_its_own_canonical_form(text: str) -> None:
    once = canonicalize(text)
    assert canonicalize(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text() | AWKWARD)
def test_folding_is_the_same_for_every_spelling(text: str) -> None:
    assert fold(text) == fold(canonicalize(text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("hoà", "hòa"),
        ("hoàn", "hoàn"),
        ("quý", "quý"),
        ("Quỷ", "Quỷ"),
        ("THUỶ", "THỦY"),
        ("2020–2025", "2020-2025"),
        ("một\u200bhai", "mộthai"),
        ("dòng\nmới", "dòng\nmới"),
        ("oà\u0302", "oầ"),
        ("kĩ thuật, ti vi", "kỹ thuật, ti vi"),
    ],
)
def test_canonical_form(typed: str, kept: str) -> None:
    assert canonicalize(typed) == kept


def test_folding_takes_marks_and_case_and_nothing_else() -> None:
    assert fold("Điện lực TỈNH An Giang, số 04/NQ-TU") == "dien luc tinh an giang, so 04/nq-tu"


def test_folding_finds_one_word_in_ki_and_ky_but_stripping_marks_keeps_both() -> None:
    assert fold("Kĩ thuật") == fold("kỹ thuật") == fold("ki thuat") == fold("ky thuat") == "ky thuat"
    assert strip_marks("Ti vi, Đắk Mĩ") == "Ti vi, Dak Mi"
    assert strip_marks("Ti vi, \u1e0c") == "Ti vi, D"
