from __future__ import annotations

from bs4 import BeautifulSoup

from portal.importers.old_pages.block import Hint
from portal.importers.old_pages.html_blocks import cut_html


def cut(markup: str) -> list[tuple[str, Hint | None]]:
    blocks, _ = cut_html(BeautifulSoup(markup, "html.parser"))
    return [(block.typed, block.hint) for block in blocks]


def test_inline_tags_do_not_break_a_word() -> None:
    assert cut("<p>Chuy<b>ển</b> đổi <font color=red>số</font></p>") == [("Chuyển đổi số", None)]


def test_a_break_inside_a_sentence_is_none() -> None:
    assert cut("<p>Đường rộng ba mét,<br>đủ cho xe đi.<br>Dân vui.</p>") == [
        ("Đường rộng ba mét, đủ cho xe đi.", None),
        ("Dân vui.", None),
    ]


def test_scripts_styles_and_comments_are_no_text() -> None:
    assert cut("<script>a()</script><style>p{}</style><!-- x --><p>Chữ</p>") == [("Chữ", None)]


def test_a_form_around_the_whole_page_is_read_and_a_small_one_is_not() -> None:
    markup = f"<form><p>{'Nội dung dài. ' * 9}</p><form><p>Tìm kiếm</p></form></form>"
    blocks, dropped = cut_html(BeautifulSoup(markup, "html.parser"))
    assert len(blocks) == 1
    assert [(entry.text, entry.reason) for entry in dropped] == [("Tìm kiếm", "inside <form>")]


def test_tags_classes_and_looks_give_hints() -> None:
    assert cut(
        "<h1>Một</h1><p class='sapo'>Hai</p><figure><figcaption>Ba</figcaption></figure>"
        "<p align=right>Bốn</p><p><strong>Năm</strong></p>"
        "<li><a href=x>Sáu</a></li><p><img src=x><i>Bảy</i></p>"
    ) == [
        ("Một", Hint.TITLE),
        ("Hai", Hint.LEAD),
        ("Ba", Hint.CAPTION),
        ("Bốn", Hint.BYLINE),
        ("Năm", Hint.HEADING),
        ("• Sáu", Hint.LINK),
        ("Bảy", Hint.CAPTION),
    ]


def test_what_is_hidden_is_reported() -> None:
    markup = f"<p>{'Nội dung. ' * 9}</p><div style='display: none'>Ẩn <b>kín</b></div>"
    _, dropped = cut_html(BeautifulSoup(markup, "html.parser"))
    assert [entry.text for entry in dropped] == ["Ẩn kín"]
