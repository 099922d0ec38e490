from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from portal.api import Services
from portal.entities import NEWS, Entry, State
from portal.i18n import TIMEZONE
from portal.importers import Outcome, load_old_page
from portal.importers.old_pages import OldPage, read_page
from portal.publishing import find_entry, rename, writing

MORNING = datetime(2025, 3, 4, 8, 30, tzinfo=TIMEZONE)
PAGE = OldPage(
    title="Dự báo thời tiết",
    published_at=MORNING,
    date_source=None,
    byline="Đài Khí tượng",
    lead="Trời nắng.",
    body=("Gió nhẹ.", "1. Mưa ít"),
    captions=("Biển",),
    place="Rạch Giá",
    category="Tin tức",
    source="",
    dropped=(),
)


@pytest.fixture
def take(services: Services) -> Any:
    def take(page: OldPage, *, publishes: bool = True) -> tuple[Outcome, Entry]:
        with writing(services.database, author="test") as writer:
            return load_old_page(writer, page, publishes=publishes)

    return take


def test_a_page_becomes_news_under_the_date_it_had(take: Any) -> None:
    outcome, entry = take(PAGE)
    assert (outcome, entry.slug, entry.state) == (Outcome.NEW, "du-bao-thoi-tiet", State.PUBLISHED)
    assert entry.published_at == MORNING
    assert entry.summary == {"vi": "Trời nắng."}
    assert entry.body == {"vi": "Trời nắng.\n\nGió nhẹ.\n\n1\\. Mưa ít"}
    assert (entry.byline, entry.place, entry.section) == ("Đài Khí tượng", "Rạch Giá", "Tin tức")
    assert entry.captions == [{"vi": "Biển"}]


@pytest.mark.parametrize("publishes", [True, False])
def test_the_same_page_again_changes_nothing(take: Any, read_rows: Any, publishes: bool) -> None:
    take(PAGE, publishes=publishes)
    before = read_rows()
    assert take(PAGE, publishes=publishes)[0] is Outcome.UNCHANGED
    assert read_rows() == before


def test_a_page_that_is_read_better_is_a_new_version(take: Any) -> None:
    _, first = take(PAGE)
    outcome, second = take(replace(PAGE, place="Hà Tiên"))
    assert (outcome, second.id, second.live_version) == (Outcome.CHANGED, first.id, 2)


def test_a_draft_keeps_the_date_and_is_published_with_it(take: Any) -> None:
    _, draft = take(PAGE, publishes=False)
    assert (draft.state, draft.published_at) == (State.DRAFT, MORNING)
    outcome, entry = take(PAGE)
    assert (outcome, entry.id, entry.published_at) == (Outcome.CHANGED, draft.id, MORNING)


def test_articles_of_one_title_stay_apart(take: Any) -> None:
    pages = [
        PAGE,
        replace(PAGE, published_at=MORNING.replace(day=5)),
        replace(PAGE, published_at=MORNING.replace(day=5, hour=16)),
    ]
    slugs = [take(page)[1].slug for page in pages]
    assert slugs == [
        "du-bao-thoi-tiet",
        "du-bao-thoi-tiet-2025-03-05",
        "du-bao-thoi-tiet-2025-03-05-1630",
    ]
    assert [take(page)[0] for page in pages] == [Outcome.UNCHANGED] * 3


def test_a_renamed_article_is_still_the_same(services: Services, take: Any) -> None:
    take(PAGE)
    with writing(services.database, author="editor") as writer:
        rename(writer, NEWS, find_entry(writer, NEWS, "du-bao-thoi-tiet"), "du-bao")
    outcome, entry = take(PAGE)
    assert (outcome, entry.slug) == (Outcome.UNCHANGED, "du-bao")


def test_a_page_without_a_date_is_loaded_once(take: Any, read_rows: Any) -> None:
    page = replace(PAGE, published_at=None, title="…")
    assert take(page)[1].slug == "tin"
    before = read_rows()
    assert take(page)[0] is Outcome.UNCHANGED
    assert read_rows() == before


def test_real_pages_become_news_and_loading_them_twice_changes_nothing(
    shared: Any, take: Any, read_rows: Any
) -> None:
    pages = [read_page(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    assert {take(page)[0] for page in pages} == {Outcome.NEW}
    before = read_rows()
    assert {take(page)[0] for page in pages} == {Outcome.UNCHANGED}
    assert read_rows() == before
