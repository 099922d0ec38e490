from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from portal.syndication.json_text import leave_out_empty, write_json, write_script

TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&/!-\u2028\u2029'\""))


@given(TEXT)
def test_a_script_ends_where_the_page_says(text: str) -> None:
    script = write_script({"name": f"</script><!--{text}"})
    assert not set(script) & set("<>&\u2028\u2029")
    assert json.loads(script) == {"name": f"</script><!--{text}"}


def test_half_a_character_does_not_stop_a_document() -> None:
    assert json.loads(write_json({"name": "a\ud800b"})) == {"name": "a?b"}


def test_what_says_nothing_is_left_out_and_no_and_none_at_all_are_said() -> None:
    assert leave_out_empty({"a": "", "b": None, "c": [], "d": False, "e": 0}) == {"d": False, "e": 0}
