from __future__ import annotations

import html.parser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text import plain_text, render_markdown

PIECES = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "![a](data:x)",
    "<img onerror=x>",
    "**",
    "|",
    "\n",
]


class Tags(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=10).map("".join))
def test_no_markdown_makes_a_script(source: str) -> None:
    tags = Tags()
    tags.feed(render_markdown(source))
    for tag, attributes in tags.found:
        assert tag not in {"script", "style", "iframe", "svg", "object"}
        assert not any(name.startswith("on") for name in attributes)
        link = attributes.get("href") or attributes.get("src") or ""
        assert not link.strip().lower().startswith(("javascript:", "data:", "vbscript:"))


def test_tags_in_a_text_are_shown_as_written() -> None:
    assert render_markdown("a < b <b>c</b>") == "<p>a &lt; b &lt;b&gt;c&lt;/b&gt;</p>\n"


def test_a_table_is_a_table() -> None:
    assert "<td>1</td>" in render_markdown("| a |\n|---|\n| 1 |")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("## Tiêu đề\n\nMột **đoạn** [văn](https://example.org).", "Tiêu đề\nMột đoạn văn."),
        ("- một\n- hai", "một\nhai"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b\n1 2"),
        ("5 < 6 & 7", "5 < 6 & 7"),
    ],
)
def test_plain_text_keeps_the_words_only(source: str, words: str) -> None:
    assert plain_text(source) == words
