"""Documents that nobody has entered, made known from what cites them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from portal.citations import read_issuers
from portal.entities import (
    CONTENT_TYPES,
    DOCUMENT,
    CitationLink,
    LegalDocument,
    State,
    code_document,
)
from portal.i18n import SOURCE, Locale
from portal.importers.load_entry import Candidate, load_candidates
from portal.importers.report import Report
from portal.publishing import Writer
from portal.text import slugify
from portal.vocabulary import load_vocabulary

Links = Sequence[CitationLink]


def gather_documents(writer: Writer, advance: Callable[[int], None] = lambda _: None) -> Report:
    """Make an entry of every document that published entries cite and that the portal does not have.

    Such an entry says what those that cite it say: number, kind, date and title, and the issuer that
    the number tells. Whatever is there already stays as it is, so that doing it twice changes nothing.
    """
    cited = _group(_read_links(writer.settle()))
    known = _read_known(writer.session)
    codes = set(writer.session.exec(select(LegalDocument.code)))
    lacking = [
        links
        for (key, day), links in cited.items()
        if code_document(links[0].number, day) not in codes and not _is_known(key, day, known)
    ]
    candidates = _name_apart(writer, map(_make_candidate, lacking))
    return load_candidates(writer, DOCUMENT, candidates, advance)


def _read_links(session: Session) -> Iterator[CitationLink]:
    """Yield the citations of all published entries, declared ones first."""
    for kind in CONTENT_TYPES.values():
        yield from session.exec(
            select(CitationLink)
            .join(kind.table, col(kind.table.id) == col(CitationLink.entry_id))
            .where(col(CitationLink.entry_type) == kind.name, col(kind.table.state) == State.PUBLISHED)
            .order_by(col(CitationLink.is_declared).desc(), col(CitationLink.entry_id))
        )


def _read_known(session: Session) -> Mapping[str, set[date | None]]:
    """Return the dates of issue of the documents that are there, by key."""
    known: dict[str, set[date | None]] = defaultdict(set)
    for key, issued_on in session.exec(select(LegalDocument.key, col(LegalDocument.issued_on))):
        known[key].add(issued_on)
    return known


def _is_known(key: str, day: date | None, known: Mapping[str, set[date | None]]) -> bool:
    """Tell whether a document of that key is there; without dates one of that number is that one."""
    days = known.get(key, set())
    return bool(days) and (day is None or day in days or None in days)


def _group(links: Iterable[CitationLink]) -> dict[tuple[str, date | None], list[CitationLink]]:
    """Group citations by document: by key and, where the number names no year, by date.

    A citation without a date is of the only document of its number, if there is but one.
    """
    by_code: dict[str, dict[str, list[CitationLink]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        by_code[link.key][code_document(link.number, link.issued_on)].append(link)
    found: dict[tuple[str, date | None], list[CitationLink]] = {}
    for key, codes in by_code.items():
        undated = codes.pop(key, []) if len(codes) > 1 else []
        for own in codes.values():
            found[key, _first(link.issued_on for link in own)] = own + (undated if len(codes) == 1 else [])
    return found


def _make_candidate(links: Links) -> Candidate:
    """Say of a document what its citations say, the first that says something each time."""
    number = links[0].number
    kind = _first(link.kind for link in links) or None
    content: dict[str, Any] = {
        "number": number,
        "kind": kind,
        "title": _first(link.title for link in links) or _name(kind, number),
        "issuer": _find_issuer(number, links),
        "issued_on": _first(link.issued_on for link in links),
        "is_cited_only": True,
    }
    return Candidate(_make_slug(kind, number), content)


def _name(kind: str | None, number: str) -> dict[Locale, str]:
    """Return what to call a document of which nobody says the title: its kind and number."""
    word = load_vocabulary("document_kinds")[kind].title[SOURCE] if kind else "Văn bản"
    return {SOURCE: f"{word} {number}"}


def _find_issuer(number: str, links: Links) -> Mapping[Locale, str]:
    """Return who issued a document, by its number or, if that does not tell, as a citation has it."""
    issuers = [load_vocabulary("document_issuers")[code].title for code in read_issuers(number)]
    if not issuers:
        return {SOURCE: said} if (said := _first(link.issuer for link in links)) else {}
    return {locale: ", ".join(title[locale] for title in issuers) for locale in (SOURCE, Locale.EN)}


def _make_slug(kind: str | None, number: str) -> str:
    word = load_vocabulary("document_kinds")[kind].title[SOURCE] if kind else "Văn bản"
    return slugify(f"{word} {number}", longest=100)


def _name_apart(writer: Writer, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates under slugs of their own: those of one number get their dates too."""
    taken = set(writer.claims(DOCUMENT))
    for each in candidates:
        slug, day, count = each.slug, each.content["issued_on"], 2
        if slug in taken and day:
            slug = f"{each.slug}-{day}"
        while slug in taken:
            slug, count = f"{each.slug}-{count}", count + 1
        taken.add(slug)
        yield Candidate(slug, each.content)


def _first(values: Iterable[Any]) -> Any:
    """Return the first value that says something; None if none does."""
    return next(filter(None, values), None)
