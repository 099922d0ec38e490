"""From a page that was read from an old portal to a news entry."""

from __future__ import annotations

from dataclasses import replace

from portal.entities import NEWS, Entry, NewsContent
from portal.importers.old_pages import OldPage
from portal.importers.report import Outcome
from portal.publishing import Writer, find_entry, publish, save
from portal.text import slugify


def load_old_page(writer: Writer, page: OldPage, *, publishes: bool) -> tuple[Outcome, Entry]:
    """Save a page as news, under the date it had; the same page again changes nothing.

    The lead is the summary, and begins the body too, so that the body is the whole text.
    """
    slug = _choose_slug(writer, page)
    is_known = slug in writer.ids(NEWS.name)
    before = find_entry(writer, NEWS, slug).latest_version if is_known else 0
    entry = save(writer, NEWS, slug, _content(page), reason="import pages")
    is_published = entry.live_version
    entry.published_at = entry.published_at or page.published_at
    if publishes:
        publish(writer, NEWS, entry, at=page.published_at, reason="import pages")
    if not is_known:
        return Outcome.NEW, entry
    changed = entry.latest_version != before or entry.live_version != is_published
    return (Outcome.CHANGED if changed else Outcome.UNCHANGED), entry


def _content(page: OldPage) -> NewsContent:
    return NewsContent.model_validate(
        {
            "title": page.title,
            "summary": page.lead,
            "body": replace(page, body=page.paragraphs).markdown,
            "captions": list(page.captions),
            "byline": page.byline,
            "place": page.place,
            "section": page.category,
            "source": page.source,
        }
    )


def _choose_slug(writer: Writer, page: OldPage) -> str:
    """Return the slug of the page's entry or, for a new one, the first of its slugs that is free."""
    slugs = _slugs(page)
    for slug in slugs:
        holder = writer.claims(NEWS).get(slug)
        if holder is None:
            return slug
        if _is_same(entry := writer.entry(NEWS, holder), page):
            return entry.slug
    return slugs[-1]


def _slugs(page: OldPage) -> list[str]:
    """Return the title's slug, then with the day and with the minute for others of that title."""
    slug = slugify(page.title) or "tin"
    if page.published_at is None:
        return [slug]
    return [slug, f"{slug}-{page.published_at:%Y-%m-%d}", f"{slug}-{page.published_at:%Y-%m-%d-%H%M}"]


def _is_same(entry: Entry, page: OldPage) -> bool:
    return entry.published_at in {None, page.published_at}
