from __future__ import annotations

from portal.entities import CONTENT_TYPES, NEWS
from portal.i18n import LOCALES, PAGE_LOCALES, Locale


def test_references_point_backwards_in_the_list() -> None:
    seen: set[str] = set()
    for kind in CONTENT_TYPES.values():
        seen.add(kind.name)
        assert {entity for entity, _ in kind.references.values()} - {"agency"} <= seen


def test_no_two_entities_share_an_address() -> None:
    for locale in LOCALES:
        assert len({kind.list_path(locale) for kind in CONTENT_TYPES.values()}) == len(CONTENT_TYPES)


def test_an_entity_has_a_segment_in_every_page_language() -> None:
    assert all(set(PAGE_LOCALES) <= set(kind.segment) for kind in CONTENT_TYPES.values())


def test_an_address_is_made_of_language_segment_and_slug() -> None:
    assert NEWS.path("mot-tin", Locale.VI) == "/vi/tin-tuc/mot-tin/"
    assert NEWS.path("mot-tin", Locale.KM) == "/km/news/mot-tin/"
