from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.api import Services
from portal.entities import AGENCY, NEWS, Withdrawal, WithdrawalKind
from portal.i18n import Locale
from portal.projections import follow_once, make_projections
from portal.projections.projection import Projection
from portal.publishing import publish, save, withdraw, writing
from portal.search import Hit, SearchQuery

Do = Callable[..., None]


def find(services: Services, locale: Locale = Locale.VI) -> dict[str, Hit]:
    hits = services.search.search(SearchQuery(types=("news",), locale=locale)).hits
    return {hit.slug: hit for hit in hits}


def save_agency(services: Services, title: str) -> None:
    with writing(services.database, author="test") as writer:
        agency = save(writer, AGENCY, "so-y-te", {"title": title, "kind": "department"})
        publish(writer, AGENCY, agency)


def test_a_withdrawn_entry_is_not_found(
    services: Services, projections: list[Projection], add_news: Do, edit: Do
) -> None:
    add_news("mot")
    follow_once(projections)
    edit(NEWS, "mot", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))
    follow_once(projections)
    assert not find(services)


def test_an_agency_that_was_renamed_is_renamed_on_its_news(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    save_agency(services, "Sở Y tế")
    add_news("mot", agency="so-y-te")
    follow_once(projections)
    save_agency(services, "Sở Y tế An Giang")
    follow_once(projections)
    assert find(services)["mot"].agency_title == "Sở Y tế An Giang"


def test_an_entry_is_found_in_every_language_and_shown_in_the_best(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    add_news("mot", title={"vi": "Một", "en": "One"})
    add_news("hai", title="Hai")
    follow_once(projections)
    titles = {locale: {hit.title for hit in find(services, locale).values()} for locale in Locale}
    assert titles == {"vi": {"Một", "Hai"}, "en": {"One", "Hai"}, "km": {"Một", "Hai"}}


def test_a_title_that_lost_its_translation_is_not_found_in_it_any_more(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    add_news("mot", title={"vi": "Một", "en": "One"})
    follow_once(projections)
    add_news("mot", title="Một")
    follow_once(projections)
    assert {hit.title for hit in find(services, Locale.EN).values()} == {"Một"}


def test_a_damaged_index_is_said_so_and_made_anew(
    services: Services, projections: list[Projection], add_news: Do, caplog: pytest.LogCaptureFixture
) -> None:
    add_news("mot")
    follow_once(projections)
    index = services.settings.index / "current"
    column = next(index.resolve().glob("*.words.col"))
    column.write_bytes(column.read_bytes()[:-20] + bytes(20))
    add_news("hai")
    follow_once(list(make_projections(services).values()))
    assert set(find(services)) == {"mot", "hai"}
    assert "The search index is made anew: A file of the search index is damaged" in caplog.text


def test_an_index_of_another_version_is_made_anew(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    add_news("mot")
    follow_once(projections)
    for file in (services.settings.index / "current").resolve().glob("_portal*.toc"):
        file.rename(file.with_name("_portal0_1.toc"))
    follow_once(list(make_projections(services).values()))
    assert set(find(services)) == {"mot"}
