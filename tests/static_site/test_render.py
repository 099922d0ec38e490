from __future__ import annotations

from portal.i18n import PAGE_LOCALES, Locale
from portal.static_site import Page

PATHS = {Locale.VI: "/vi/tin-tuc/mot/", Locale.EN: "/en/news/mot/"}


def make(locale: Locale, languages: tuple[Locale, ...] = PAGE_LOCALES) -> Page:
    return Page(locale, PATHS, "https://angiang.example", "news", languages)


def test_a_translated_page_stands_for_itself_and_names_its_translations() -> None:
    page = make(Locale.EN)
    assert page.canonical == "https://angiang.example/en/news/mot/"
    assert [(each["locale"], each["path"]) for each in page.alternates] == list(PATHS.items())


def test_a_page_that_only_repeats_the_source_points_to_it() -> None:
    page = make(Locale.EN, (Locale.VI,))
    assert page.canonical == "https://angiang.example/vi/tin-tuc/mot/"
    assert [each["locale"] for each in page.alternates] == ["vi"]


def test_a_reader_can_switch_to_every_language_pages_are_made_in() -> None:
    assert [each["name"] for each in make(Locale.VI, (Locale.VI,)).other_locales] == ["Tiếng Việt", "English"]
