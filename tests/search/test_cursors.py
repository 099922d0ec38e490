from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import InvalidCursor
from portal.search import SearchQuery, Sort
from portal.search.cursors import Cursor, CursorWriter, _identify, _sign, read_cursor
from portal.signing import encode

QUERY = SearchQuery(text="nước")
CURSORS = st.builds(
    Cursor,
    st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-(2**62), 2**62)),
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.booleans(),
)


@given(CURSORS)
def test_a_cursor_comes_back_as_it_was(cursor):
    text = CursorWriter(QUERY).write(cursor)
    assert read_cursor(text, QUERY) == cursor
    assert text.replace("-", "").replace("_", "").isalnum()


@given(CURSORS, st.data())
def test_a_cut_or_altered_cursor_is_refused(cursor, data):
    text = CursorWriter(QUERY).write(cursor)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("aB3-_=é").filter(lambda char: char != text[place]))
    for broken in (text[:place], text[:place] + other + text[place + 1 :], text + other):
        with pytest.raises(InvalidCursor):
            read_cursor(broken, QUERY)


@pytest.mark.parametrize(
    "change",
    [{"text": "điện"}, {"sort": Sort.NEWEST}, {"types": ("news",)}, {"published_from": date(2024, 1, 1)}],
)
def test_a_cursor_belongs_to_one_list(change):
    text = CursorWriter(QUERY).write(Cursor(1.5, "a:vi", loosened=False))
    with pytest.raises(InvalidCursor):
        read_cursor(text, replace(QUERY, **change))


def test_the_page_size_and_the_facets_may_change_on_the_way():
    text = CursorWriter(QUERY).write(Cursor(1.5, "a:vi", loosened=False))
    assert read_cursor(text, replace(QUERY, first=50, facets=("type",))).key == "a:vi"


@pytest.mark.parametrize("payload", [b"", b"[]", b'{"a":1}', b'["1","a",true]', b"[1,2,3]", b"\xff"])
def test_a_forged_cursor_is_refused(payload):
    with pytest.raises(InvalidCursor):
        read_cursor(encode(_sign(payload, _identify(QUERY)) + payload), QUERY)
