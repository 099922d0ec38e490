from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jinja2 import UndefinedError

from portal.api import Services
from portal.entities import NEWS, Withdrawal, WithdrawalKind
from portal.i18n import Locale
from portal.publishing import withdraw
from portal.static_site import Job, Renderer, Site, build_site, plan_all, update_site
from portal.static_site.render import PageFailure

Do = Callable[..., None]


@pytest.fixture
def site(services: Services, tmp_path: Path, places: None, add_news: Do) -> Site:
    """The site of a portal with one news item, in Vietnamese."""
    add_news("mot", topics=["y-te"])
    (tmp_path / "site").mkdir()
    with services.database.reading() as session:
        build_site(services, tmp_path / "site", plan_all(session))
    return Site(tmp_path / "site")


def read(site: Site, path: str) -> str:
    return site.file(path).read_text()


def links(html: str, rel: str) -> list[str]:
    tags = re.findall(rf'<link[^>]*rel="{rel}"[^>]*>', html)
    return [match.group(1) for tag in tags if (match := re.search(r'href="([^"]*)"', tag))]


def test_a_site_has_every_page_in_every_language(site: Site) -> None:
    for path in ("/vi/", "/en/", "/vi/tin-tuc/mot/", "/en/news/mot/", "/vi/chu-de/y-te/", "/en/search/"):
        assert site.file(path).is_file(), path
    for path in ("/robots.txt", "/sitemap.xml", "/vi/404.html", "/en/410.html", "/en/feed.atom"):
        assert site.file(path).is_file(), path


def test_a_page_says_its_language_and_the_one_it_shows(site: Site) -> None:
    html = read(site, "/en/news/mot/")
    assert '<html lang="en"' in html
    assert re.search(r'lang="vi"[^>]*>\s*Tin mot', html)


def test_a_page_without_translation_is_not_offered_to_search_engines_as_one(site: Site) -> None:
    html = read(site, "/en/news/mot/")
    assert links(html, "canonical") == ["http://127.0.0.1:8000/vi/tin-tuc/mot/"]
    assert 'hreflang="en"' not in "".join(re.findall(r"<link[^>]*alternate[^>]*>", html))


def test_a_translated_page_names_both_languages(services: Services, site: Site, add_news: Do) -> None:
    add_news("mot", title={"vi": "Một", "en": "One"})
    update_site(services, site.folder, [Job("news", "mot")])
    html = read(site, "/en/news/mot/")
    assert links(html, "canonical") == ["http://127.0.0.1:8000/en/news/mot/"]
    assert {"http://127.0.0.1:8000/vi/tin-tuc/mot/", "http://127.0.0.1:8000/en/news/mot/"} <= set(
        links(html, "alternate")
    )


def test_a_page_whose_entry_is_gone_goes_away(services: Services, site: Site, edit: Do) -> None:
    edit(NEWS, "mot", withdraw, Withdrawal(kind=WithdrawalKind.GONE))
    update_site(services, site.folder, [Job("news", "mot")])
    assert not site.file("/vi/tin-tuc/mot/").exists()
    assert "/vi/tin-tuc/mot/" in site.read_manifest().gone


def test_a_long_list_has_pages_that_go_when_it_is_short_again(
    services: Services, site: Site, add_news: Do, edit: Do
) -> None:
    for number in range(25):
        add_news(f"tin-{number}")
    update_site(services, site.folder, [Job("news")])
    assert site.file("/vi/tin-tuc/p/2/").is_file()
    assert '/vi/tin-tuc/p/2/"' in read(site, "/vi/tin-tuc/")
    for number in range(25):
        edit(NEWS, f"tin-{number}", withdraw, Withdrawal(kind=WithdrawalKind.GONE))
    update_site(services, site.folder, [Job("news")])
    assert not site.file("/vi/tin-tuc/p/2/").exists()


def test_the_feed_and_the_sitemap_are_well_formed_and_name_the_news(site: Site) -> None:
    for path in ("/vi/feed.atom", "/sitemap.xml"):
        assert "/vi/tin-tuc/mot/" in read(site, path)
        ElementTree.fromstring(read(site, path))


def test_building_twice_gives_the_same_bytes(services: Services, site: Site, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    with services.database.reading() as session:
        build_site(services, tmp_path / "again", plan_all(session))
    files = sorted(path for path in site.folder.rglob("*") if path.is_file())
    for path in files:
        assert path.read_bytes() == (tmp_path / "again" / path.relative_to(site.folder)).read_bytes(), path


def test_a_page_under_a_notice_asks_not_to_be_indexed(services: Services, site: Site, edit: Do) -> None:
    assert "noindex" not in read(site, "/vi/tin-tuc/mot/")
    notice = Withdrawal(kind=WithdrawalKind.NOTICE, note={"vi": "Đã hết hiệu lực"})
    edit(NEWS, "mot", withdraw, notice)
    update_site(services, site.folder, [Job("news", "mot")])
    assert "noindex" in read(site, "/vi/tin-tuc/mot/")


@pytest.mark.parametrize("fault", [PageFailure("broken", 500), UndefinedError("no such value")])
def test_a_page_that_fails_stays_as_it_was_and_the_others_are_made(
    services: Services, site: Site, add_news: Do, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    run = Renderer.run

    def fail_for_news(renderer: Renderer, operation: str, locale: Locale, **given: Any) -> Any:
        if operation == "news_detail":
            raise fault
        return run(renderer, operation, locale, **given)

    before = read(site, "/vi/tin-tuc/mot/")
    add_news("mot", title="Tin khác")
    monkeypatch.setattr(Renderer, "run", fail_for_news)
    update_site(services, site.folder, [Job("news", "mot"), Job("home")])
    assert read(site, "/vi/tin-tuc/mot/") == before
    assert "Tin khác" in read(site, "/vi/")
