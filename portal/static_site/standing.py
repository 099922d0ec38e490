"""What stands at which address: pages for the sitemap, redirects, and what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from portal.entities import CONTENT_TYPES, ContentType, Entry, SlugClaim, is_public
from portal.i18n import PAGE_LOCALES, Locale
from portal.static_site.addresses import changes_path, home_path, lookup_path
from portal.static_site.site import Manifest
from portal.syndication import SitemapPage


def list_public_pages(session: Session) -> list[SitemapPage]:
    """Return the pages search engines should know: each in the languages it is really written in."""
    homes: dict[Locale, str] = {each: home_path(each) for each in PAGE_LOCALES}
    changes: dict[Locale, str] = {each: changes_path(each) for each in PAGE_LOCALES}
    lookup: dict[Locale, str] = {each: lookup_path(each) for each in PAGE_LOCALES}
    pages = [SitemapPage(each, None) for each in (homes, changes, lookup)]
    for kind in CONTENT_TYPES.values():
        lists: dict[Locale, str] = {each: kind.list_path(each) for each in PAGE_LOCALES}
        pages.append(SitemapPage(lists, None))
        shown = is_public(kind.table, datetime.now(UTC)), col(kind.table.has_page)
        for row in session.exec(select(kind.table).where(*shown)):
            paths: dict[Locale, str] = {
                each: kind.path(row.slug, each) for each in PAGE_LOCALES if each in row.title
            }
            pages.append(SitemapPage(paths, row.updated_at))
    return pages


def read_manifest(session: Session) -> Manifest:
    """Return where old slugs and replaced entries redirect to, and what is gone, in every language."""
    redirects: dict[str, str] = {}
    gone: list[str] = []
    for kind in CONTENT_TYPES.values():
        for slug, entry in _off_their_page(session, kind):
            target = _target(session, kind, entry)
            for locale in PAGE_LOCALES:
                if target is None:
                    gone.append(kind.path(slug, locale))
                else:
                    redirects[kind.path(slug, locale)] = target[0].path(target[1], locale)
    return Manifest(redirects, tuple(gone))


def _off_their_page(session: Session, kind: ContentType) -> Iterator[tuple[str, Entry]]:
    """Slugs that show no page of their own, with the entry they belong to."""
    table = kind.table
    rows = session.exec(
        select(SlugClaim.slug, table)
        .join(table, col(SlugClaim.entry_id) == col(table.id))
        .where(
            col(SlugClaim.entry_type) == kind.name,
            col(table.live_version) > 0,
            (col(SlugClaim.slug) != col(table.slug)) | col(table.withdrawal).is_not(None),
        )
    )
    for slug, entry in rows:
        if slug != entry.slug or not entry.shows_notice():
            yield slug, entry


def _target(session: Session, kind: ContentType, entry: Entry) -> tuple[ContentType, str] | None:
    """Follow replacements to an entry that has a page; None if the trail ends at one that is gone."""
    for _ in range(5):
        if entry.withdrawal is None or entry.shows_notice():
            return kind, entry.slug
        if entry.is_gone():
            return None
        entity, _, slug = (entry.withdrawal.replaced_by or "").partition("/")
        kind = CONTENT_TYPES[entity]
        claim = session.get(SlugClaim, (entity, slug))
        entry = session.get_one(kind.table, claim.entry_id) if claim else entry
    return None
