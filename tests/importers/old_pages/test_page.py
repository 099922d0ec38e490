from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from portal.importers.old_pages import OldPage
from portal.importers.old_pages.block import squeeze
from portal.text import plain_text

PAGE = OldPage("", None, None, "", "", (), (), "", "", "", ())


def test_bullets_and_dashes_become_a_list() -> None:
    page = replace(PAGE, body=("Gồm:", "- một", "• hai"))
    assert page.markdown == "Gồm:\n\n- một\n\n- hai"


@given(st.text(alphabet="Giá trị #*_[]()<>`~|\\!&;=+-1.)\"'/:", min_size=1).map(squeeze).filter(str.strip))
def test_markdown_shows_the_very_words(paragraph: str) -> None:
    shown = plain_text(replace(PAGE, body=(f"A{paragraph}",)).markdown)
    assert squeeze(shown) == f"A{paragraph}"


@given(
    st.sampled_from(["# a", "1. a", "12) a", "+ a", "> a", "=== a", "---", "    a", "| a | b |", "<b>a</b>"])
)
def test_the_first_character_of_a_paragraph_is_never_markup(paragraph: str) -> None:
    text = squeeze(paragraph)
    assert squeeze(plain_text(replace(PAGE, body=(text,)).markdown)) == text
