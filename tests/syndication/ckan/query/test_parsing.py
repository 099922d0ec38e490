from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.syndication.ckan import SearchRefused
from portal.syndication.ckan.query.parsing import DEEPEST, parse_query
from portal.syndication.ckan.query.syntax import All, Either, Not, Range, Text, Word

SIGNS = st.sampled_from(
    ["AND", "OR", "NOT", "+", "-", "!", "(", ")", '"', ":", "[", "TO", "]", "*", "a", " ", "\\", "^2"]
)


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("", All()),
        ("*:*", All()),
        ("tags:gạo", Word("tags", "gạo")),
        ('tags:"lúa gạo"', Word("tags", "lúa gạo", is_quoted=True)),
        ("tags: gạo", Word("tags", "gạo")),
        (r"name:a\:b", Word("name", "a:b")),
        ("-tags:gạo", Not(Word("tags", "gạo"))),
        ("NOT tags:gạo", Not(Word("tags", "gạo"))),
        ("+state:active +private:false", All((Word("state", "active"), Word("private", "false")))),
        ("tags:a AND tags:b", All((Word("tags", "a"), Word("tags", "b")))),
        ("tags:a && tags:b", All((Word("tags", "a"), Word("tags", "b")))),
        ("tags:(a OR b)^2", Either((Word("tags", "a"), Word("tags", "b")))),
        ("tags:a OR tags:b name:c", Either((Word("tags", "a"), All((Word("tags", "b"), Word("name", "c")))))),
        ("lúa gạo", Text("lúa gạo")),
        ('lúa tags:a "hai vụ"', All((Text("lúa"), Word("tags", "a"), Text('"hai vụ"')))),
        ("ANDROID ORANGE", Text("ANDROID ORANGE")),
        (
            "metadata_modified:[* TO NOW/DAY-1DAY}",
            Range("metadata_modified", "*", "NOW/DAY-1DAY", True, False),
        ),
        ('name:{"a" TO b]', Range("name", "a", "b", False, True)),
    ],
)
def test_a_query_means_what_solr_takes_it_for(query: str, meaning: object) -> None:
    assert parse_query(query) == meaning


@pytest.mark.parametrize(
    "query", ["a OR", "AND a", "()", "(a", "a)", "tags:", '"a', "tags:[a TO", "-", "a" * 10_001]
)
def test_what_cannot_be_read_is_refused(query: str) -> None:
    with pytest.raises(SearchRefused):
        parse_query(query)


def test_a_query_cannot_be_nested_without_end() -> None:
    parse_query("(" * DEEPEST + "a" + ")" * DEEPEST)
    for sign in "(-+":
        with pytest.raises(SearchRefused, match="nested"):
            parse_query(sign * 500 + "a")


def test_a_query_cannot_have_words_without_end() -> None:
    with pytest.raises(SearchRefused, match="1000"):
        parse_query("a " * 1001)


@given(st.lists(SIGNS, max_size=12).map("".join))
def test_whatever_is_typed_is_understood_or_refused(query: str) -> None:
    with suppress(SearchRefused):
        parse_query(query)
