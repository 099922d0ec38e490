from __future__ import annotations

from portal.search.related.telling_words import find_telling_words


def tell(title="", summary="", body="", rare=()):
    texts = {"title": title, "summary": summary, "body": body}
    return find_telling_words(texts, lambda word: 5.0 if word in rare else 1.0)


def test_words_of_the_title_tell_more_than_those_of_the_body():
    words = tell("nước", body="sạch").words
    assert words["nuoc"] > words["sach"]


def test_rare_words_are_chosen_before_frequent_ones():
    body = " ".join(f"thường{number}x" for number in range(50)) + " hiếm"
    assert "hiem" in tell(body=body, rare={"hiem"}).words


def test_function_words_and_numbers_tell_nothing_and_part_their_neighbours():
    telling = tell(body="nước của sạch 2025 mưa")
    assert set(telling.words) == {"nuoc", "sach", "mua"}
    assert not telling.pairs


def test_neighbours_are_a_pair():
    assert set(tell(body="nước sạch nông thôn").pairs) == {
        ("nuoc", "sach"),
        ("sach", "nong"),
        ("nong", "thon"),
    }


def test_a_text_without_words_tells_nothing():
    assert tell() == ({}, {})
