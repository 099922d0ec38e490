from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.query_language.clauses import MOST_VALUES
from portal.search.query_language.parsing import ParsedText, parse_query
from portal.text import syllables

WORDS = ("y tế", "2018 - 2025", "509/TB-VPUBND", "- 5", "-5", "8:30", "Điều 5:", "loại:khác", "http://a.vn/b")
OPERATORS = ('-"an giang"', "–hội", "loại:tin", "after:5/2024", 'cơ quan:"Sở Y tế"', "năm:2024,2025")
PIECES = st.sampled_from(
    [*WORDS, *OPERATORS, *'"“”«»-–:, \n', "chủ", "đề:", "topic:", "từ:", "-type:", "a\u0301", "\u200b"]
)


def folded(text: str) -> list[str]:
    return [syllable.folded for syllable in syllables(text)]


def read(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    parsed = parse_query(text)
    return parsed.words, parsed.phrases, parsed.excluded


@pytest.mark.parametrize(
    ("text", "words", "phrases"),
    [
        ('chuyển đổi số "đô thị thông minh" An Giang', "chuyển đổi số đô thị thông minh An Giang", 1),
        ('“a b” «c d» „e f“ “g h"', "a b c d e f g h", 4),
        ('một "dấu mở', 'một "dấu mở', 0),
        ('một "dấu mở và "một cụm"', 'một "dấu mở và một cụm', 1),
        ('ống 5" và "thép mạ"', 'ống 5" và thép mạ', 1),
        ('""', '""', 0),
    ],
)
def test_what_stands_in_any_quotes_is_a_phrase_and_words_too(text, words, phrases):
    parsed = parse_query(text)
    assert (parsed.words, len(parsed.phrases)) == (words, phrases)


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("số -hội", ("hội",)),
        ("số –hội, −họp", ("hội", "họp")),
        ('số -"y tế" -“an giang”', ("y tế", "an giang")),
        ("số -tin-tức", ("tin-tức",)),
    ],
)
def test_a_dash_before_a_word_or_a_phrase_excludes_it(text, excluded):
    assert read(text) == ("số", (), excluded)


@pytest.mark.parametrize(
    "text",
    [
        *("2018 - 2025", "2018 -2025", "2018-2025", "TB-VPUBND", "- 5", "-5", "--tin", "Bà Rịa - Vũng Tàu"),
        *(
            "http://an-giang.vn/a",
            "giờ: 8:30",
            "điều 5: phạm vi",
            "-type:news",
            "nói:thật",
            "type :",
            ":",
            "-",
        ),
        *("loại:khác", "after:2024-13", "before:31/2/2024", "năm:x", "agency: Sở Y tế", "từ: trái sang"),
    ],
)
def test_what_is_no_operator_is_words(text):
    assert parse_query(text) == ParsedText(words=text)


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("type:news,dataset", {"type": ("news", "dataset")}),
        ("loại: thủ tục", {"type": ("procedure",)}),
        ("LOAI:tin tức type:news", {"type": ("news",)}),
        ("type:news,khác", {"type": ("news",)}),
        ('cơ quan:"Sở Y tế",ubnd', {"agency": ("sở y tế", "ubnd")}),
        ("chủ đề:y-te nơi:An-Giang", {"topic": ("y-te",), "area": ("an-giang",)}),
        ("năm:2024,2025 định-dạng:CSV giayphep:cc-by-4.0.",
         {"year": ("2024", "2025"), "format": ("csv",), "licence": ("cc-by-4.0",)}),
    ],
)  # fmt: skip
def test_a_field_filters_in_either_language(text, filters):
    assert parse_query(text).filters == filters


def test_a_value_that_is_not_understood_is_searched_as_words_beside_those_that_are():
    assert parse_query("loại:tin,khác sông").words == ",khác sông"


@pytest.mark.parametrize(
    "since", ["after:5/2024", "từ: tháng 5 năm 2024", "SAU:2024-05-01", "since:01.05.2024"]
)
def test_after_begins_with_the_first_day(since):
    assert parse_query(f"sông {since} hồ") == ParsedText("sông hồ", published_from=date(2024, 5, 1))


@pytest.mark.parametrize(("until", "day"), [("before:2024", 31), ("đến:12/2024", 31), ("trước:5-12-2024", 5)])
def test_before_ends_with_the_last_day(until, day):
    assert parse_query(until).published_until == date(2024, 12, day)


def test_several_days_hold_together():
    parsed = parse_query("after:2023 after:2024 before:2026 before:2025")
    assert (parsed.published_from, parsed.published_until) == (date(2024, 1, 1), date(2025, 12, 31))


def test_what_passes_the_bounds_is_words():
    parsed = parse_query("-tin " * (MOST_VALUES + 2))
    assert (parsed.words, parsed.excluded) == ("-tin -tin", ("tin",))


@given(st.text() | st.lists(PIECES).map("".join))
def test_any_text_is_read_and_no_word_is_invented_or_moved(text):
    parsed = parse_query(text)
    typed = iter(folded(text))
    assert all(word in typed for word in folded(parsed.words))


@given(st.text() | st.lists(PIECES).map("".join))
def test_without_an_exclusion_or_a_filter_every_word_stays(text):
    parsed = parse_query(text)
    if not (parsed.excluded or parsed.filters or parsed.published_from or parsed.published_until):
        assert folded(parsed.words) == folded(text)


@given(st.lists(st.sampled_from([*WORDS, *OPERATORS]), max_size=MOST_VALUES // 2))
def test_beside_operators_every_word_stays(pieces):
    assert parse_query(" ".join(pieces)).words == " ".join(piece for piece in pieces if piece in WORDS)


@pytest.mark.parametrize(
    "piece", ['"', ":", "-a ", 'a"', "type:news ", "từ:", "after:1 1 1 ", "type:a b c ", '-"']
)
def test_a_hostile_text_is_read_at_once(piece):
    hostile = (piece * 10_000)[:10_000]
    started = perf_counter()
    parse_query(hostile)
    assert perf_counter() - started < 0.05
