"""Texts of a record as literals."""

from __future__ import annotations

from portal.catalogue import DatasetRecord, Texts
from portal.errors import Inexpressible
from portal.i18n import SOURCE
from portal.syndication.rdf import Literal
from portal.syndication.writable import keep_writable
from portal.text.markdown import plain_text


def write_texts(texts: Texts) -> list[Literal]:
    """Return a literal for each language that has a text."""
    kept = {locale: keep_writable(text) for locale, text in texts.items()}
    return [Literal(text, language=str(locale)) for locale, text in kept.items() if text]


def write_title(record: DatasetRecord) -> list[Literal]:
    """Return a dataset's titles; without any it cannot stand in a catalogue: `Inexpressible`."""
    titles = write_texts(record.title)
    if not titles:
        raise Inexpressible("The dataset {slug} has no title that can be written.", slug=record.slug)
    return titles


def write_description(record: DatasetRecord) -> list[Literal]:
    """Return what a dataset is said to be: its summary, else its text, else at least its title."""
    return (
        write_texts(record.summary)
        or write_texts({locale: plain_text(text) for locale, text in record.body.items()})
        or write_title(record)
    )


def write_tags(tags: tuple[str, ...]) -> list[Literal]:
    """Return keywords, which are written in the source language."""
    return [Literal(kept, language=SOURCE.value) for tag in tags if (kept := keep_writable(tag))]


def write_label(texts: Texts, key: str) -> list[Literal]:
    """Return titles; where there are none, the key by which the thing is known."""
    return write_texts(texts) or [Literal(keep_writable(key))]
