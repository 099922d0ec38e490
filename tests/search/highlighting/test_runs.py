from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import cut_words
from portal.search.highlighting.runs import RunFinder, gather_words
from portal.search.words import Word
from portal.text import syllables


def phrase(text):
    return tuple(Word(syllable.folded, syllable.canonical) for syllable in cut_words(text))


def found(text, *sequences, identifiers=()):
    finder = RunFinder([phrase(sequence) for sequence in sequences], identifiers)
    return [text[run.start : run.end] for run in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "typed", "pieces"),
    [
        ("Đề án đô thị thông minh", "do thi thong minh", ["đô thị thông minh"]),
        ("của đô thị – thông  minh", "do thi thong minh", ["đô thị – thông  minh"]),
        ("đô thị\nthông minh", "do thi thong minh", ["đô thị", "thông minh"]),
        ("Y tế. Y tá", "y tế", ["Y tế"]),
        ("y-tế", "y tế", ["y-tế"]),
        ("đã bàn bạc bàn bạc mãi", "bàn bạc", ["bàn bạc", "bàn bạc"]),
        ("đã bàn bạc bàn bạc mãi", "bàn bạc bàn bạc", ["bàn bạc bàn bạc"]),
        ("nước sạch nông thôn", "nông thôn nước sạch", ["nước sạch", "nông thôn"]),
        ("kĩ thuật, kỹ thuật", "ky thuat", ["kĩ thuật", "kỹ thuật"]),
        ("hoà bình", "hòa bình", ["hoà bình"]),
    ],
)
def test_a_run_goes_on_as_the_query_does(text, typed, pieces):
    assert found(text, typed) == pieces


def test_a_syllable_alone_is_left_out_where_the_text_has_its_word():
    assert found("Thông tin về thông minh; ông Minh Thông", "thông minh") == ["thông minh"]


def test_a_syllable_alone_is_found_where_the_text_has_nothing_better():
    assert found("Thông tin", "thông minh") == ["Thông"]


def test_a_function_word_alone_is_never_found():
    assert found("Rau của bà con là lá xanh", "la cua") == ["lá"]
    assert found("Rau của bà con", "của") == ["của"]


@pytest.mark.parametrize(
    ("text", "typed", "pieces"),
    [
        ("đang làm, đăng bài, đẳng cấp", "đăng", ["đăng"]),
        ("đang làm, đẳng cấp", "đăng", ["đang", "đẳng"]),
        ("đang làm, đăng bài", "dang", ["đang", "đăng"]),
        ("đang ký, đăng ký đất", "đăng ký đất", ["đăng ký đất"]),
        ("đô thị thông minh của mình", "đô thi thong mình", ["đô thị thông minh"]),
        ("kĩ thuật ki", "ki", ["kĩ", "ki"]),
    ],
)
def test_other_marks_count_only_where_the_exact_ones_are_missing(text, typed, pieces):
    assert found(text, typed) == pieces


def test_an_expansion_counts_only_whole():
    text = "UBND xã, Ủy ban nhân dân, ban dân vận"
    assert found(text, "ubnd", "ủy ban nhân dân") == ["UBND", "Ủy ban nhân dân"]
    assert found("nhân dân\ncả nước", "ubnd", "nhân dân cả nước") == []


def test_a_word_beside_an_expansion_goes_on_with_it():
    text = "Ủy ban nhân dân tỉnh và các tỉnh"
    assert found(text, "ubnd tinh", "ủy ban nhân dân") == ["Ủy ban nhân dân tỉnh"]


@pytest.mark.parametrize(
    ("text", "identifier", "pieces"),
    [
        ("số 509 / TB - VPUBND ngày", "509tbvpubnd", ["509 / TB - VPUBND"]),
        ("số 509/TB–VPUBND, số 1509/TB-VPUBND", "509tbvpubnd", ["509/TB–VPUBND"]),
        ("có 3,634 hay 3.634 hay 3634", "3634", ["3,634", "3.634", "3634"]),
        ("mục 3, 634", "3634", []),
        ("ngày 2/5", "25", []),
        ("509/TB\nVPUBND", "509tbvpubnd", []),
        ("mã 1.000080.H06", "1000080h06", ["1.000080.H06"]),
    ],
)
def test_a_code_is_found_with_any_punctuation(text, identifier, pieces):
    assert found(text, identifier, identifiers=[identifier]) == pieces


def test_a_code_counts_for_the_words_it_is_made_of():
    finder = RunFinder([phrase("thông báo 509/TB-VPUBND")], ["509tbvpubnd"])
    (run,) = finder.find("Văn bản 509 / TB - VPUBND")
    assert run.words == ("509", "tb", "vpubnd")


def test_exact_counts_the_words_with_the_marks_typed():
    (run,) = RunFinder([phrase("đô thi thong mình")]).find("đô thị thông minh")
    assert (run.words, run.exact) == (("do", "thi", "thong", "minh"), 3)


@pytest.mark.parametrize("sequences", [[], [()], [(), phrase("y tế")]])
def test_a_query_may_have_no_words(sequences):
    assert gather_words(RunFinder(sequences).find("Sở Y tế")) in (set(), {"y te"})


WORDS = [
    "nước",
    "Nuớc",
    "sạch",
    "SÁCH",
    "kĩ",
    "kỹ",
    "hoà",
    "của",
    "đ",
    "ab",
    "b",
    "2",
    "x\u200by",
    "\u0301",
    "🎉",
]
GAPS = [" ", "\n", "  ", ", ", "\u00a0", "", "–", " – ", "\u200f", "_"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS + GAPS), max_size=60).map("".join),
    st.text(max_size=100),
)
FORMS = st.sampled_from(["NFC", "NFD"])


@given(text=TEXTS, form=FORMS, typed=st.sampled_from(["nuoc", "ky", "hoa", "b", "xy", "d", "2"]))
def test_a_word_is_found_wherever_the_canonicaliser_has_it(text, form, typed):
    text = unicodedata.normalize(form, text)
    pieces = [text[each.start : each.end] for each in syllables(text) if each.folded == typed]
    assert found(text, typed) == pieces


@given(text=TEXTS, form=FORMS)
def test_what_is_found_folds_to_words_of_the_query(text, form):
    text = unicodedata.normalize(form, text)
    words = ["nuoc", "sach", "cua", "ky", "2"]
    for piece in found(text, "nước sạch của", "kỹ sách", identifiers=["2"]):
        assert {each.folded for each in syllables(piece)} <= set(words)
        assert "\n" not in piece
