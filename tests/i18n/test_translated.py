from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from portal.i18n import Locale, Translated, languages, serve

TEXTS: TypeAdapter[dict[Locale, str]] = TypeAdapter(Translated)


def test_a_plain_string_is_vietnamese() -> None:
    assert TEXTS.validate_python("Y tế") == {Locale.VI: "Y tế"}


def test_texts_are_composed_stripped_ordered_and_never_empty() -> None:
    given = {"km": " ", "en": " Health ", "vi": "Y te\u0302\u0301"}
    assert list(TEXTS.validate_python(given).items()) == [(Locale.VI, "Y tế"), (Locale.EN, "Health")]


@pytest.mark.parametrize("wrong", [{"fr": "Santé"}, {"vi": 1}, 7, None, {"vi": "\ud800"}])
def test_what_is_no_text_is_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        TEXTS.validate_python(wrong)


@pytest.mark.parametrize(
    ("texts", "text", "language"),
    [
        ({Locale.VI: "Y tế", Locale.EN: "Health"}, "Health", Locale.EN),
        ({Locale.VI: "Y tế", Locale.KM: "សុខាភិបាល"}, "Y tế", Locale.VI),
        ({Locale.KM: "សុខាភិបាល"}, "សុខាភិបាល", Locale.KM),
        ({}, "", Locale.EN),
    ],
)
def test_a_text_says_which_language_it_really_is(
    texts: dict[Locale, str], text: str, language: Locale
) -> None:
    served = serve(texts, Locale.EN)
    assert (served.text, served.language) == (text, language)


def test_languages_are_those_that_have_words() -> None:
    assert languages({Locale.EN: "Health", Locale.VI: "Y tế", Locale.KM: ""}) == (Locale.VI, Locale.EN)
