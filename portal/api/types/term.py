"""Values of closed vocabularies: a stable code and a title to show."""

from __future__ import annotations

from typing import Any

import strawberry

from portal.api.context import Info
from portal.api.types.text import Text, serve_text
from portal.i18n import Locale
from portal.vocabulary import load_vocabulary


@strawberry.type(description="A value of a closed vocabulary: a stable code, a title, the URI it stands for.")
class Term:
    """A served term."""

    code: str
    title: Text
    uri: str | None


def serve_term(vocabulary: str, code: str, info: Info, locale: Locale | None = None) -> Term:
    """Return the term of a code; a code without a title is its own title."""
    term = load_vocabulary(vocabulary)[code]
    title = serve_text(term.title, info, locale)
    return Term(code=code, title=title or Text(text=code, language=info.context.locale), uri=term.uri or None)


def term_field(name: str, vocabulary: str, description: str) -> Any:
    """Return a field that serves the code in attribute `name` (or None) as a term."""

    def resolve(root: Any, info: Info, locale: Locale | None = None) -> Term | None:
        code = getattr(root, name)
        return serve_term(vocabulary, code, info, locale) if code else None

    return strawberry.field(resolver=resolve, description=description)


def terms_field(name: str, vocabulary: str, description: str) -> Any:
    """Return a field that serves a list of codes as terms."""

    def resolve(root: Any, info: Info, locale: Locale | None = None) -> list[Term]:
        return [serve_term(vocabulary, code, info, locale) for code in getattr(root, name)]

    return strawberry.field(resolver=resolve, description=description)
