"""The other words that a search looked for, and why, as a sentence."""

from __future__ import annotations

import strawberry

from portal.i18n import Locale, translate
from portal.search import Expansion, ExpansionKind
from portal.text import fold

strawberry.enum(ExpansionKind, description="Why other words were looked for as well.")


@strawberry.type(description="Words other than those typed by which something was found.")
class SearchMatch:
    """A match of other words."""

    text: str
    kind: ExpansionKind


@strawberry.type(description="Other words that were looked for as well, and why.")
class SearchExpansion:
    """An expansion of the query."""

    typed: str = strawberry.field(description="The words of the query that it stands for.")
    text: str = strawberry.field(description="The words that were looked for as well.")
    kind: ExpansionKind
    reason: str = strawberry.field(description="Why, as a sentence in the reader's language.")


def describe_expansion(expansion: Expansion, typed: str, locale: Locale) -> SearchExpansion:
    """Return an expansion of the words `typed` with its reason."""
    reason = _explain(expansion.kind, typed, expansion.text, locale)
    return SearchExpansion(typed=typed, text=expansion.text, kind=expansion.kind, reason=reason)


def _explain(kind: ExpansionKind, typed: str, text: str, locale: Locale) -> str:
    names = {"typed": typed, "text": text}
    match kind:
        case ExpansionKind.SYNONYM:
            return translate("{typed}: also called {text}", locale, **names)
        case ExpansionKind.FORMER_PLACE:
            return translate("{typed}: part of {text} since 1 July 2025", locale, **names)
        case ExpansionKind.DEFINITION:
            return translate("{typed}: explained in a text as {text}", locale, **names)
        case ExpansionKind.ABBREVIATION if _letters(typed) != _letters(text):
            return translate("{typed}: short for {text}", locale, **names)
        case _:
            return translate("{typed}: also written {text}", locale, **names)


def _letters(text: str) -> str:
    """Return the letters and digits alone: an abbreviation is also written without the signs in it."""
    return "".join(filter(str.isalnum, fold(text)))
