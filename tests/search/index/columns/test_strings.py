from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.index.columns.strings import encode, pack_strings, unpack_strings


@given(st.sets(st.text()), st.text())
def test_strings_are_found_by_themselves_and_by_their_beginnings(strings, other):
    table = unpack_strings("s", pack_strings("s", sorted(strings, key=encode)))
    assert set(table) == strings
    assert all(table[table.find(string)] == string for string in strings)
    assert (table.find(other) is not None) == (other in strings)
    prefixed = {table[number] for number in table.find_prefix(other)}
    assert prefixed == {string for string in strings if string.startswith(other)}
