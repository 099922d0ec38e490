from __future__ import annotations

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.highlight import EXCERPT, excerpt, mark
from portal.search.interpretation import interpret
from portal.search.runs import RunFinder


def marked(text, typed):
    return mark(text, RunFinder(interpret(typed)))


def cut(text, typed):
    return excerpt(text, RunFinder(interpret(typed))).html


def strip(html):
    return unescape(html.replace("<mark>", "").replace("</mark>", ""))


@pytest.mark.parametrize(
    ("text", "typed", "html"),
    [
        ("Đề án đô thị thông minh", "do thi thong minh", "Đề án <mark>đô thị thông minh</mark>"),
        ("Nước, NƯỚC và nuôi", "nuoc", "<mark>Nước</mark>, <mark>NƯỚC</mark> và nuôi"),
        ("a<b> & đô thị", "đô thị", "a&lt;b&gt; &amp; <mark>đô thị</mark>"),
        ("số 509/TB-VPUBND ngày", "509 tb vpubnd", "số <mark>509/TB-VPUBND</mark> ngày"),
        ("có 3,634 lượt", "3634", "có <mark>3,634</mark> lượt"),
        ("có 3634 lượt", "3.634", "có <mark>3634</mark> lượt"),
        ("Y tế. Y tá", "y tế", "<mark>Y tế</mark>. Y tá"),
        ("đô thị\nthông minh", "do thi thong minh", "<mark>đô thị</mark>\n<mark>thông minh</mark>"),
        ("không có gì", "y tế", "không có gì"),
    ],
)
def test_marks_stand_exactly_around_what_matched(text, typed, html):
    assert marked(text, typed) == html


def test_a_syllable_alone_is_left_out_where_the_text_has_its_word():
    html = marked("Thông tin về thông minh; ông Minh Thông", "thông minh")
    assert html == "Thông tin về <mark>thông minh</mark>; ông Minh Thông"


def test_a_syllable_alone_is_marked_where_there_is_nothing_better():
    assert marked("Thông tin", "thông minh") == "<mark>Thông</mark> tin"


def test_decomposed_text_is_marked_whole():
    text = unicodedata.normalize("NFD", "Sở Y tế tỉnh")
    assert marked(text, "y te") == unicodedata.normalize("NFD", "Sở <mark>Y tế</mark> tỉnh")


def test_the_excerpt_is_the_place_with_most_words():
    filler = "một hai ba bốn năm sáu bảy tám chín mười " * 20
    html = cut(f"nước {filler} nước sạch nông thôn {filler}", "nước sạch nông thôn")
    assert "<mark>nước sạch nông thôn</mark>" in html
    assert html.startswith("…")
    assert html.endswith("…")


def test_the_excerpt_does_not_reach_back_into_the_line_before():
    text = "dòng trước " * 40 + "\nNước sạch " + "về sau " * 40
    assert cut(text, "nước sạch").startswith("…<mark>Nước sạch</mark>")


def test_without_a_match_the_excerpt_is_the_beginning():
    assert cut("Một dòng ngắn.", "nước") == "Một dòng ngắn."
    assert cut("từ " * 200, "nước") == ("từ " * 66).strip() + " từ…"


def test_a_text_without_spaces_is_cut_all_the_same():
    assert cut("x" * 5000, "nước") == "x" * EXCERPT + "…"


SYLLABLES = st.sampled_from(
    ["nước", "Sạch", "sách", "và", "<b>", "&", "3,634", "509/TB-VP", "…", "y", "Y-tế"]
)
GAPS = st.sampled_from([" ", "\n", "  ", ", ", "\u00a0", ""])
TEXTS = st.one_of(
    st.lists(st.tuples(SYLLABLES, GAPS), max_size=120).map(lambda pairs: "".join(map("".join, pairs))),
    st.text(max_size=400),
)
TYPED = st.sampled_from(["nuoc sach", "y tế", "3634", "509 tb vp", "b", "zzz", "và nước và"])


@given(text=TEXTS, typed=TYPED, form=st.sampled_from(["NFC", "NFD"]))
def test_without_its_marks_a_highlight_is_the_text_as_typed(text, typed, form):
    text = unicodedata.normalize(form, text)
    assert strip(marked(text, typed)) == text
    html = cut(text, typed)
    assert any(
        piece in text for piece in (strip(html), strip(html).removesuffix("…"), strip(html).strip("…"))
    )
    assert len(strip(html)) <= 2 * EXCERPT + 2
    assert html.count("<mark>") == html.count("</mark>")
