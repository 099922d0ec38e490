from __future__ import annotations

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import cut_words
from portal.search.highlighting.highlight import Passage, excerpt, mark
from portal.search.highlighting.passages import EXCERPT
from portal.search.highlighting.runs import RunFinder
from portal.search.interpretation import cut_phrase
from portal.search.words import Word


def finder(typed, identifiers=()):
    words = tuple(Word(syllable.folded, syllable.canonical) for syllable in cut_words(typed))
    return RunFinder([words], identifiers)


def cut(text, typed):
    return excerpt(text, finder(typed)).html


def strip(html):
    return unescape(html.replace("<mark>", "").replace("</mark>", ""))


@pytest.mark.parametrize(
    ("text", "typed", "html"),
    [
        ("Đề án đô thị thông minh", "do thi thong minh", "Đề án <mark>đô thị thông minh</mark>"),
        ("Nước, NƯỚC và nuôi", "nuoc", "<mark>Nước</mark>, <mark>NƯỚC</mark> và nuôi"),
        ("a<b> & đô thị", "đô thị", "a&lt;b&gt; &amp; <mark>đô thị</mark>"),
        ("<b>đậm</b>", "b", "&lt;<mark>b</mark>&gt;đậm&lt;/<mark>b</mark>&gt;"),
        ("&amp; nước", "amp", "&amp;<mark>amp</mark>; nước"),
        ("🎉nước🎉 مياه", "nước", "🎉<mark>nước</mark>🎉 مياه"),
        ("n\u200bước\u200b sạch", "nước sạch", "<mark>n\u200bước\u200b sạch</mark>"),
        ("\u0301nước", "nước", "\u0301<mark>nước</mark>"),
        ("không có gì", "y tế", "không có gì"),
    ],
)
def test_marks_stand_exactly_around_what_matched(text, typed, html):
    assert mark(text, finder(typed)) == html


def test_decomposed_text_is_marked_whole():
    text = unicodedata.normalize("NFD", "Sở Y tế tỉnh")
    assert mark(text, finder("y te")) == unicodedata.normalize("NFD", "Sở <mark>Y tế</mark> tỉnh")


FILLER = "một hai ba bốn năm sáu bảy tám chín mười " * 20


def test_the_excerpt_is_the_place_with_most_words():
    passage = excerpt(f"nước {FILLER} nước sạch nông thôn {FILLER}", finder("nước sạch nông thôn"))
    assert "<mark>nước sạch nông thôn</mark>" in passage.html
    assert (passage.html[0], passage.html[-1], passage.found) == ("…", "…", 4)


def test_of_as_many_words_the_longer_run_is_shown_then_the_first():
    text = f"nước và sạch, nông và thôn {FILLER} nước sạch xa nông thôn {FILLER} nước sạch là nông thôn"
    assert "<mark>nước sạch</mark> xa <mark>nông thôn</mark>" in cut(text, "nước sạch nông thôn")


def test_exact_marks_are_shown_before_others():
    html = cut(f"bạn hàng quán {FILLER} bán hàng quán", "bán hàng quán")
    assert "<mark>bán hàng quán</mark>" in html
    assert "<mark>bạn" not in html


def test_the_excerpt_begins_with_the_sentence_if_that_is_near():
    text = f"{FILLER}. Xã có nguồn nước sạch. {FILLER}"
    assert cut(text, "nước sạch").startswith("…Xã có nguồn <mark>nước sạch</mark>. một hai")


def test_the_excerpt_does_not_reach_back_into_the_line_before():
    text = "dòng trước " * 40 + "\nNước sạch " + "về sau " * 40
    assert cut(text, "nước sạch").startswith("…<mark>Nước sạch</mark>")


def test_a_match_at_the_end_is_shown_with_what_leads_up_to_it():
    html = cut(f"{FILLER}nước sạch", "nước sạch")
    assert html.endswith("mười <mark>nước sạch</mark>")
    assert EXCERPT - 20 < len(strip(html)) <= EXCERPT + 1


def test_without_a_match_the_excerpt_is_the_beginning():
    assert excerpt("Một dòng ngắn.", finder("nước")) == Passage("Một dòng ngắn.", 0)
    assert cut("từ " * 200, "nước") == ("từ " * 66).strip() + " từ…"


def test_a_text_without_spaces_is_cut_between_letters():
    assert cut("x" * 5000, "nước") == "x" * EXCERPT + "…"
    assert cut("e\u0301" * 150 + "e", "nước") == "e\u0301" * 100 + "…"


def test_a_run_longer_than_an_excerpt_is_cut_between_words():
    assert cut("nước sạch " * 40, "nước sạch nước") == f"<mark>{('nước sạch ' * 20).strip()}</mark>…"


SYLLABLES = st.sampled_from(
    ["nước", "Sạch", "sách", "<b>", "&amp;", "3,634", "509/TB-VP", "…", "y", "Y-tế. "]
)
GAPS = st.sampled_from([" ", "\n", "  ", ", ", "\u00a0", "", "\u200b"])
TEXTS = st.one_of(
    st.lists(st.tuples(SYLLABLES, GAPS), max_size=120).map(lambda pairs: "".join(map("".join, pairs))),
    st.text(max_size=400),
    st.text(st.characters(categories=["Cs", "Mn", "Zs", "Cf"]), max_size=400),
)
TYPED = st.sampled_from(["nuoc sach", "y tế", "3634", "509 tb vp", "b", "zzz", "và nước và", ""])


@given(text=TEXTS, typed=TYPED, form=st.sampled_from(["NFC", "NFD"]))
def test_without_its_marks_a_highlight_is_the_text_as_typed(text, typed, form):
    text = unicodedata.normalize(form, text)
    found = finder(typed, ["3634", "509tbvp"])
    assert strip(mark(text, found)) == text
    html = excerpt(text, found).html
    shown = strip(html)
    pieces = (
        shown,
        shown.removeprefix("…"),
        shown.removesuffix("…"),
        shown.removeprefix("…").removesuffix("…"),
    )
    assert any(piece in text for piece in pieces)
    assert len(shown) <= EXCERPT + 2
    assert html.count("<mark>") == html.count("</mark>")


def test_a_word_with_other_marks_does_not_join_the_expansion_beside_it():
    finder = RunFinder([cut_phrase("sổ đỏ"), cut_phrase("quyền sử dụng đất")])
    assert mark("cấp quyền sử dụng đất do mất", finder) == "cấp <mark>quyền sử dụng đất</mark> do mất"
