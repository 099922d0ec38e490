"""Which documents a content cites: those it declares, and those that its text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any, Final

from portal.citations import Citation, citation_key, find_citations, read_title_kind
from portal.entities.legal_basis import LegalBasis
from portal.i18n import SOURCE, Locale, Translated

_WORDS: Final = re.compile(r"\D*(?=\d)")


@dataclass(frozen=True, slots=True)
class Cited:
    """A document as an entry cites it; see `CitationLink`."""

    key: str
    number: str
    kind: str = ""
    issued_on: date | None = None
    issuer: str = ""
    title: Mapping[Locale, str] | None = None
    articles: tuple[str, ...] = ()
    is_declared: bool = False

    def join(self, other: Cited) -> Cited:
        """Return what two citations of one document say together; this one counts first."""
        return replace(
            self,
            kind=self.kind or other.kind,
            issued_on=self.issued_on or other.issued_on,
            issuer=self.issuer or other.issuer,
            title=self.title or other.title,
            articles=tuple(dict.fromkeys((*self.articles, *other.articles))),
            is_declared=self.is_declared or other.is_declared,
        )


def cite(content: Any, texts: Iterable[Translated] = ()) -> list[Cited]:
    """Return the documents that `content` cites, each once.

    They are its `legal_basis` (numbers or `LegalBasis`), its `decision`, and what title, summary,
    body and `texts` name.
    """
    found: dict[str, Cited] = {}
    for each in chain(_declared(content), _named(chain(_own_texts(content), texts))):
        known = found.get(each.key)
        found[each.key] = known.join(each) if known else each
    return list(found.values())


def cite_number(number: str, title: Translated, issued_on: date | None = None) -> Iterator[Cited]:
    """Yield the documents that a field for a number names: one, as a rule."""
    for citation in find_citations(f"văn bản số {number}"):
        kind = citation.kind or read_title_kind(citation.number, title.get(SOURCE, ""))
        cited = replace(_take(citation), kind=kind, title=title or None, is_declared=True)
        yield replace(cited, issued_on=issued_on or citation.issued_on)


@lru_cache(maxsize=8192)
def find_key(number: str) -> str:
    """Return the key of the document that a field for a number names, whatever else stands there."""
    cited = next(cite_number(number, {}), None)
    return cited.key if cited else citation_key(_WORDS.sub("", number, count=1))


def _declared(content: Any) -> Iterator[Cited]:
    for basis in getattr(content, "legal_basis", ()):
        if isinstance(basis, LegalBasis):
            cited = cite_number(basis.number, basis.title)
            yield from (replace(each, articles=tuple(basis.articles)) for each in cited)
        else:
            yield from cite_number(basis, {})
    if decision := getattr(content, "decision", None):
        yield from cite_number(decision.number, decision.title, decision.issued_on)


def _own_texts(content: Any) -> Iterator[Translated]:
    yield from (content.title, content.summary, content.body)


def _named(texts: Iterable[Translated]) -> Iterator[Cited]:
    for text in texts:
        for each in text.values():
            yield from map(_take, find_citations(each))


def _take(citation: Citation) -> Cited:
    return Cited(
        key=citation_key(citation.number),
        number=citation.number,
        kind=citation.kind,
        issued_on=citation.issued_on,
        issuer=citation.issuer,
        articles=citation.articles,
    )
