"""Translated text as GraphQL gives it: with the language it is really in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import strawberry

from portal.api.context import Info
from portal.i18n import Locale, serve
from portal.text import plain_text, render_markdown


@strawberry.type(description="A text and the language it is really in, which may not be the one asked for.")
class Text:
    """A served text."""

    text: str
    language: Locale


@strawberry.type(description="A text written in Markdown, and the language it is really in.")
class RichText:
    """A served text with its renderings."""

    markdown: str
    language: Locale

    @strawberry.field(description="Safe HTML, headings from h2 down.")
    def html(self) -> str:
        """Return the text as HTML that cannot carry a script."""
        return render_markdown(self.markdown)

    @strawberry.field(description="The words without markup.")
    def plain(self) -> str:
        """Return the text as plain text."""
        return plain_text(self.markdown)


def serve_text(texts: Mapping[Locale, str], info: Info, locale: Locale | None = None) -> Text | None:
    """Return the text in `locale` or the reader's language, else in another; None if there is none."""
    served = serve(texts, locale or info.context.locale)
    return Text(text=served.text, language=served.language) if served.text else None


def text_field(name: str, description: str, *, required: bool = False) -> Any:
    """Return a field that serves the translated attribute `name` of the object it is asked of."""

    def resolve(root: Any, info: Info, locale: Locale | None = None) -> Any:
        return serve_text(getattr(root, name), info, locale)

    resolve.__annotations__["return"] = Text if required else Text | None
    return strawberry.field(resolver=resolve, description=description)


def texts_field(name: str, description: str) -> Any:
    """Return a field that serves a list of translated texts."""

    def resolve(root: Any, info: Info, locale: Locale | None = None) -> list[Text]:
        served = (serve_text(texts, info, locale) for texts in getattr(root, name))
        return [text for text in served if text]

    return strawberry.field(resolver=resolve, description=description)
