from __future__ import annotations

from collections.abc import Callable

from portal.api import Services
from portal.entities import NEWS, PAGE, Withdrawal, WithdrawalKind
from portal.publishing import publish, rename, save, withdraw, writing
from portal.static_site.site import Manifest
from portal.static_site.standing import list_public_pages, read_manifest

Do = Callable[..., None]


def read(services: Services) -> Manifest:
    with services.database.reading() as session:
        return read_manifest(session)


def replaced(by: str) -> Withdrawal:
    return Withdrawal(kind=WithdrawalKind.REPLACED, replaced_by=by)


def test_an_old_slug_redirects_in_every_language(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    edit(NEWS, "mot", rename, "hai")
    assert read(services).redirects == {
        "/vi/tin-tuc/mot/": "/vi/tin-tuc/hai/",
        "/en/news/mot/": "/en/news/hai/",
    }


def test_a_replaced_entry_redirects_to_its_last_replacement(
    services: Services, add_news: Do, edit: Do
) -> None:
    with writing(services.database, author="test") as writer:
        publish(writer, PAGE, save(writer, PAGE, "gioi-thieu", {"title": "Giới thiệu"}))
    add_news("mot")
    add_news("hai")
    edit(NEWS, "mot", withdraw, replaced("news/hai"))
    edit(NEWS, "hai", withdraw, replaced("page/gioi-thieu"))
    redirects = read(services).redirects
    assert redirects["/vi/tin-tuc/mot/"] == redirects["/vi/tin-tuc/hai/"] == "/vi/trang/gioi-thieu/"


def test_what_is_gone_is_gone_at_all_its_slugs(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    edit(NEWS, "mot", rename, "hai")
    edit(NEWS, "hai", withdraw, Withdrawal(kind=WithdrawalKind.GONE))
    manifest = read(services)
    assert {"/vi/tin-tuc/mot/", "/vi/tin-tuc/hai/", "/en/news/mot/"} <= set(manifest.gone)
    assert not manifest.redirects


def test_what_stands_under_a_notice_is_neither(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    edit(NEWS, "mot", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))
    assert read(services) == Manifest({}, ())


def test_entries_that_replace_each_other_are_gone(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    add_news("hai")
    edit(NEWS, "mot", withdraw, replaced("news/hai"))
    edit(NEWS, "hai", withdraw, replaced("news/mot"))
    assert "/vi/tin-tuc/mot/" in read(services).gone


def test_a_page_is_listed_only_in_the_languages_it_is_written_in(services: Services, add_news: Do) -> None:
    add_news("mot")
    add_news("hai", title={"vi": "Hai", "en": "Two"})
    with services.database.reading() as session:
        listed = [dict(page.paths) for page in list_public_pages(session)]
    assert {"vi": "/vi/tin-tuc/mot/"} in listed
    assert {"vi": "/vi/tin-tuc/hai/", "en": "/en/news/hai/"} in listed
