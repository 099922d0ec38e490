from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.i18n import Locale

SUGGEST = """query($text: String!, $first: Int! = 8, $language: Locale) {
    suggest(text: $text, first: $first, locale: $language) { text html kind type typeTitle title path } }"""
Ask = Callable[..., Any]


def test_the_last_word_is_completed_and_marks_are_restored(sample: Services, ask: Ask) -> None:
    found = ask(sample, SUGGEST, text="chuyen d")["suggest"]
    assert {"text": "chuyển đổi số", "kind": "PHRASE", "path": None, "type": None}.items() <= found[0].items()
    assert found[0]["html"] == "<mark>chuyển đ</mark>ổi số"


def test_an_entry_is_suggested_with_its_page(sample: Services, ask: Ask) -> None:
    found = ask(sample, SUGGEST, text="so y t")["suggest"][0]
    assert (found["kind"], found["title"], found["typeTitle"]) == ("AGENCY", "Sở Y tế", "Cơ quan")
    assert found["path"] == "/vi/co-quan/so-y-te/"


def test_another_language_than_the_readers_can_be_asked_for(sample: Services, ask: Ask) -> None:
    found = ask(sample, SUGGEST, Locale.VI, text="department of h", language="EN")["suggest"]
    assert any(each["kind"] == "AGENCY" and each["title"].startswith("Department of H") for each in found)


@pytest.mark.parametrize("text", ["", " ", "\u0000", "𝒳", "*" * 5000, "<script>"])
def test_any_text_has_an_answer(sample: Services, ask: Ask, text: str) -> None:
    assert "<script>" not in str(ask(sample, SUGGEST, text=text))


def test_a_list_has_bounds(sample: Services, refuse: Ask) -> None:
    assert refuse(sample, SUGGEST, text="a", first=21)["extensions"]["code"] == "BAD_INPUT"
