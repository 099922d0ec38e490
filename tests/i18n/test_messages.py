from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po

from portal.errors import InvalidFile, NotFound, Place
from portal.i18n import Locale, translate, translate_error, translate_plural
from portal.resources import LOCALES

GAP = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("locale", list(Locale))
def test_a_translation_has_the_gaps_of_its_message(locale: Locale) -> None:
    with (LOCALES / locale / "LC_MESSAGES" / "portal.po").open("rb") as file:
        catalogue = read_po(file, locale=locale)
    for message in catalogue:
        if not message.id or not message.string:
            continue
        source = [message.id] if isinstance(message.id, str) else message.id
        found = [message.string] if isinstance(message.string, str) else message.string
        gaps = {gap for text in source for gap in GAP.findall(text)}
        for text in filter(None, found):
            assert set(GAP.findall(text)) <= gaps, (source, text)


def test_a_message_that_nobody_translated_is_shown_as_written() -> None:
    assert translate("Nobody translated {this}.", Locale.VI, this="it") == "Nobody translated it."
    assert translate_plural("{count} thing", "{count} things", 1, Locale.EN) == "1 thing"
    assert translate_plural("{count} thing", "{count} things", 0, Locale.EN) == "0 things"


def test_values_with_braces_are_left_alone() -> None:
    assert translate("Nobody translated {this}.", Locale.EN, this="{that}") == "Nobody translated {that}."


def test_an_error_says_where_it_is() -> None:
    error = InvalidFile("A sentence with {gap}.", place=Place("a.md", 3, "title"), gap="1")
    assert translate_error(error, Locale.EN) == "a.md:3 [title]: A sentence with 1."
    assert translate_error(NotFound("A sentence."), Locale.KM) == "A sentence."
