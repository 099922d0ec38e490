"""Make pages and put them into a site."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import TemplateError
from sqlmodel import col, select

from portal.api import Services
from portal.entities import AREA, CONTENT_TYPES, DOCUMENT, PROCEDURE, PROGRAMME, Area, ContentType
from portal.i18n import PAGE_LOCALES, Locale, translate
from portal.static_site.addresses import (
    changes_feed_path,
    changes_path,
    feed_path,
    home_path,
    review_path,
    search_path,
)
from portal.static_site.assets import load_assets
from portal.static_site.changes_feed import TITLE as CHANGES_FEED
from portal.static_site.changes_feed import describe_change
from portal.static_site.milestones import milestones_path, write_milestones
from portal.static_site.plan import CHANGES, FEED, HOME, NOT_FOUND, REVIEW, SEARCH, Job
from portal.static_site.procedure_page import read_procedure
from portal.static_site.render import Page, PageFailure, Renderer
from portal.static_site.search_form import EMPTY_FORM
from portal.static_site.site import Site
from portal.static_site.standing import list_public_pages, read_manifest
from portal.syndication import FeedEntry, write_feed, write_robots, write_sitemap

_log = logging.getLogger(__name__)
Advance = Callable[[int], None]
_BEGINNING: Final = "2000-01-01"
_MOST_CHANGES: Final = 50


def build_site(
    services: Services, folder: Path, jobs: Iterable[Job], advance: Advance = lambda _: None
) -> None:
    """Make a whole site in an empty folder."""
    site = Site(folder)
    for address, content in load_assets().values():
        site.put(address, content)
    site.put("/robots.txt", write_robots(services.settings.base_url))
    update_site(services, folder, jobs, advance)


def update_site(
    services: Services, folder: Path, jobs: Iterable[Job], advance: Advance = lambda _: None
) -> None:
    """Make the pages of `jobs` again; a page whose entry is no longer public goes away."""
    builder = _Builder(Renderer(services), Site(folder), services.settings.base_url)
    for job in jobs:
        builder.make(job)
        advance(1)
    with services.database.reading() as session:
        builder.site.write_manifest(read_manifest(session))
        pages = list_public_pages(session)
    builder.site.put("/sitemap.xml", write_sitemap(services.settings.base_url, pages))


@dataclass
class _Builder:
    """Turns jobs into files."""

    renderer: Renderer
    site: Site
    base_url: str

    def make(self, job: Job) -> None:
        """Make a job's pages; one that fails stays as it was and is logged, so that the rest goes on."""
        for locale in PAGE_LOCALES:
            try:
                self._make_in(job, locale)
            except (PageFailure, TemplateError) as failure:
                _log.error("The page %s of %s (%s) could not be made: %s", *astuple(job), locale, failure)

    def _make_in(self, job: Job, locale: Locale) -> None:
        if job.name not in CONTENT_TYPES:
            self._singles[job.name](self, locale)
        elif job.slug:
            self._make_detail(CONTENT_TYPES[job.name], job.slug, locale)
        else:
            self._make_list(CONTENT_TYPES[job.name], locale)

    def _make_detail(self, kind: ContentType, slug: str, locale: Locale) -> None:
        paths = {each: kind.path(slug, each) for each in PAGE_LOCALES}
        data = self._find_entry(kind, slug, paths[locale], locale)
        if data is None:
            self.site.remove(paths[locale])
            self.site.remove(milestones_path(paths[locale]))
            return
        languages = tuple(Locale[name] for name in data["entry"]["languages"])
        page = Page(locale, paths, self.base_url, kind.name, languages)
        self.site.put(page.path, self.renderer.render(f"{kind.name}_detail", page, data))
        if kind is PROGRAMME:
            self._make_calendar(page, data["entry"])

    def _make_calendar(self, page: Page, programme: Mapping[str, Any]) -> None:
        """Put the milestones beside a programme's page; one that is withdrawn has none to come."""
        if programme["withdrawal"]:
            self.site.remove(milestones_path(page.path))
        else:
            calendar = write_milestones(programme, self.base_url, page.locale)
            self.site.put(milestones_path(page.path), calendar)

    def _find_entry(self, kind: ContentType, slug: str, path: str, locale: Locale) -> Any:
        """Return the data of an entry's page; None if it is not public or another replaced it."""
        try:
            data = self._read_entry(kind, slug, path, locale)
        except PageFailure as failure:
            if failure.status in {404, 410}:
                return None
            raise
        return data if data["entry"]["path"] == path else None

    def _read_entry(self, kind: ContentType, slug: str, path: str, locale: Locale) -> Mapping[str, Any]:
        if kind is PROCEDURE:
            return read_procedure(self.renderer, path, locale)
        return self.renderer.run(f"{kind.name}_detail", locale, path=path, **self._own_key(kind, slug))

    def _own_key(self, kind: ContentType, slug: str) -> dict[str, list[str]]:
        """Return the variable by which an agency, topic or area asks for what belongs to it."""
        if kind.name in {"agency", "topic"}:
            return {kind.name: [slug]}
        if kind is not AREA:
            return {}
        with self.renderer.services.database.reading() as session:
            return {"area": list(session.exec(select(Area.code).where(col(Area.slug) == slug)))}

    def _make_list(self, kind: ContentType, locale: Locale) -> None:
        after, number = None, 1
        while True:
            variables = {"after": after} if number > 1 else {}
            data = self.renderer.run(f"{kind.name}_list", locale, **variables)
            info = data["list"]["pageInfo"]
            page = self._list_page(kind, locale, number, has_next=info["hasNextPage"])
            self.site.put(page.path, self.renderer.render(f"{kind.name}_list", page, data))
            if page.next is None:
                break
            after, number = info["endCursor"], number + 1
        self._remove_from(kind, locale, number + 1)

    def _list_page(self, kind: ContentType, locale: Locale, number: int, *, has_next: bool) -> Page:
        return Page(
            locale,
            {each: _numbered(kind, each, number) for each in PAGE_LOCALES},
            self.base_url,
            kind.name,
            number=number,
            previous=_numbered(kind, locale, number - 1) if number > 1 else None,
            next=_numbered(kind, locale, number + 1) if has_next else None,
        )

    def _remove_from(self, kind: ContentType, locale: Locale, number: int) -> None:
        while self.site.file(path := _numbered(kind, locale, number)).exists():
            self.site.remove(path)
            number += 1

    def _make_home(self, locale: Locale) -> None:
        page = Page(locale, {each: home_path(each) for each in PAGE_LOCALES}, self.base_url)
        self.site.put(page.path, self.renderer.render("home", page, self.renderer.run("home", locale)))

    def _make_absences(self, locale: Locale) -> None:
        paths = {each: home_path(each) for each in PAGE_LOCALES}
        for template, status in (("not_found", 404), ("gone", 410)):
            page = Page(locale, paths, self.base_url, status=status)
            self.site.put(f"/{locale}/{status}.html", self.renderer.render(template, page, None))

    def _make_search(self, locale: Locale) -> None:
        """Make the form alone, for hosts that serve nothing but files; the server answers it itself."""
        page = Page(locale, {each: search_path(each) for each in PAGE_LOCALES}, self.base_url, "search")
        form = self.renderer.render("search", page, {"search": None}, query=EMPTY_FORM, error=None)
        self.site.put(page.path, form)

    def _make_feed(self, locale: Locale) -> None:
        edges = self.renderer.run("news_list", locale)["list"]["edges"]
        entries = [_feed_entry(edge["node"], self.base_url) for edge in edges]
        name = self.renderer.site_name(locale)
        feed = write_feed(name, self.base_url, home_path(locale), feed_path(locale), locale, entries)
        self.site.put(feed_path(locale), feed)

    def _make_changes(self, locale: Locale) -> None:
        """Make the page and the feed of what happened to procedures."""
        data = self.renderer.run(CHANGES, locale, since=_BEGINNING, first=_MOST_CHANGES)
        paths = {each: changes_path(each) for each in PAGE_LOCALES}
        page = Page(locale, paths, self.base_url, "procedure")
        self.site.put(page.path, self.renderer.render(CHANGES, page, data))
        entries = [describe_change(edge["node"], page, locale) for edge in data["list"]["edges"]]
        own = changes_feed_path(locale)
        title = f"{translate(CHANGES_FEED, locale)} · {self.renderer.site_name(locale)}"
        self.site.put(own, write_feed(title, self.base_url, page.path, own, locale, entries))

    def _make_review(self, locale: Locale) -> None:
        page = Page(locale, {each: review_path(each) for each in PAGE_LOCALES}, self.base_url, DOCUMENT.name)
        data = self.renderer.run("document_review", locale)
        self.site.put(page.path, self.renderer.render("document_review", page, data))

    _singles = {
        HOME: _make_home,
        NOT_FOUND: _make_absences,
        SEARCH: _make_search,
        FEED: _make_feed,
        CHANGES: _make_changes,
        REVIEW: _make_review,
    }


def _numbered(kind: ContentType, locale: Locale, number: int) -> str:
    """Return the address of a page of a list, which no slug can have; the first has the list's."""
    return kind.list_path(locale) + (f"p/{number}/" if number > 1 else "")


def _feed_entry(node: Any, base_url: str) -> FeedEntry:
    return FeedEntry(
        id=node["id"],
        url=base_url + node["path"],
        title=node["title"]["text"],
        summary=node["summary"]["text"] if node["summary"] else "",
        published_at=node["publishedAt"],
        updated_at=node["updatedAt"],
        author=node["agency"]["title"]["text"] if node["agency"] else "",
    )
