from __future__ import annotations

import unicodedata

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.tabular.folding import folded_sql
from portal.text import strip_marks
from portal.text.characters import settle_characters

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyÐð"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
SYLLABLES = st.lists(st.sampled_from(LETTERS + LETTERS.upper()), max_size=4).map("".join)
GAPS = st.sampled_from([" ", "  ", "\u00a0", "-", "–", "\u200b", "\t"])


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


@settings(max_examples=100, deadline=None)
@given(
    parts=st.lists(st.tuples(SYLLABLES, st.sampled_from(TONES), GAPS), max_size=4),
    form=st.sampled_from(["NFC", "NFD"]),
)
def test_cells_lose_marks_case_and_odd_characters_as_everywhere_in_the_portal(
    connection: duckdb.DuckDBPyConnection, parts: list[tuple[str, str, str]], form: str
) -> None:
    text = unicodedata.normalize(form, "".join(map("".join, parts)))  # type: ignore[arg-type]
    bare = strip_marks(settle_characters(text)).lower()
    assert connection.execute(f"SELECT {folded_sql('?')}", [text]).fetchall() == [(bare,)]
