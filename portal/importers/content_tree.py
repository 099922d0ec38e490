"""Content trees: `<type>/<slug>/index.<locale>.md` with data files beside them.

The format is described in `content/README.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from portal.entities import CONTENT_TYPES, DOCUMENT, ContentType, State
from portal.entities.base import Slug
from portal.errors import InvalidFile, NotFound, Place, PortalError, Problem, TooLarge
from portal.i18n import LOCALES, SOURCE
from portal.importers.document_rings import leave_out_rings
from portal.importers.front_matter import FrontMatter, read_front_matter
from portal.importers.load_entry import Candidate, load_candidates
from portal.importers.report import Report
from portal.importers.tree_files import find_file, read_rules, take_file
from portal.publishing import Writer
from portal.storage import ObjectStore

_TREE_TYPES: Final = ("agency", "media", "document", "page", "news", "procedure", "dataset", "programme")
_TRANSLATABLE: Final = ("title", "summary", "body")


class Publication(BaseModel):
    """Fields of a file that say when readers see the entry; they are no part of its content."""

    model_config = ConfigDict(extra="forbid")

    state: Literal[State.DRAFT, State.PUBLISHED] = State.PUBLISHED
    published_at: AwareDatetime | None = None
    expire_at: AwareDatetime | None = None
    previous_slugs: list[Slug] = []


@dataclass(frozen=True)
class TreeReader:
    """Reads a tree and puts the files it names into the object store.

    A file of more than `file_limit` bytes is refused, and a table with more than `error_limit` errors.
    """

    store: ObjectStore
    file_limit: int
    error_limit: int = 0

    def read(self, folder: Path) -> Candidate:
        """Return the entry in `folder`; `InvalidFile` says what is wrong with it."""
        source = read_front_matter(folder / f"index.{SOURCE}.md")
        values = dict(source.values)
        dates = _split_publication(source, values)
        self._take_files(source, values, folder)
        _add_translation(values, "body", SOURCE, source.body)
        for locale in LOCALES:
            path = folder / f"index.{locale}.md"
            if locale is not SOURCE and path.exists():
                _merge(values, locale, read_front_matter(path))
        return Candidate(
            slug=folder.name,
            content=values,
            state=dates.state,
            published_at=dates.published_at,
            expire_at=dates.expire_at,
            previous_slugs=tuple(dates.previous_slugs),
            locate=source.place,
        )

    def _take_files(self, source: FrontMatter, values: dict[str, Any], folder: Path) -> None:
        """Keep the file of every field that names one, however deep it stands (`resources.0.file`)."""
        for field, described in list(_find_files(values, "")):
            described.update(self._take(source, folder, described, field))

    def _take(
        self, source: FrontMatter, folder: Path, described: dict[str, Any], field: str
    ) -> dict[str, Any]:
        place = source.place(field)
        path = find_file(folder, str(described["file"]), place)
        try:
            return take_file(self.store, path, self.file_limit, read_rules(described), self.error_limit)
        except TooLarge as error:
            raise TooLarge(error.message, place=place, **error.details) from error


def load_tree(
    writer: Writer, folder: Path, reader: TreeReader, advance: Callable[[int], None] = lambda _: None
) -> Report:
    """Load every entry below `folder`; bad ones are reported with file, line, field and reason."""
    if not folder.is_dir():
        raise NotFound("There is no folder '{folder}'.", folder=str(folder))
    report = Report()
    for kind, folders in find_entries(folder).items():
        candidates = _named_first(kind, list(_read_all(reader, folders, report, advance)))
        if kind is DOCUMENT:
            candidates = leave_out_rings(candidates, report)
        report.add(load_candidates(writer, kind, candidates, advance))
    report.problems += [
        Problem(Place(str(stray)), f"unknown type; the types are {', '.join(_TREE_TYPES)}")
        for stray in _unknown_types(folder)
    ]
    return report


def find_entries(folder: Path) -> dict[ContentType, list[Path]]:
    """Return the entry folders of a tree by kind, referred-to kinds first."""
    return {
        CONTENT_TYPES[name]: sorted(path for path in (folder / name).iterdir() if path.is_dir())
        for name in _TREE_TYPES
        if (folder / name).is_dir()
    }


def _unknown_types(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        expected = path.name in {*_TREE_TYPES, "vocabularies", "schemas", "sample"}
        if path.is_dir() and not expected and not path.name.startswith("."):
            yield path


def _read_all(
    reader: TreeReader,
    folders: list[Path],
    report: Report,
    advance: Callable[[int], None],
) -> Iterator[Candidate]:
    for folder in folders:
        try:
            yield reader.read(folder)
        except OSError as error:
            reason = "the file is missing" if isinstance(error, FileNotFoundError) else error.strerror
            report.refuse([Problem(Place(str(error.filename)), f"{reason}")])
            advance(1)
        except PortalError as error:
            report.refuse([Problem(error.place or Place(str(folder)), error.sentence)])
            advance(1)


def _find_files(value: Any, field: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what describes a file, with the name of the field that names it."""
    if isinstance(value, dict):
        if isinstance(value.get("file"), str):
            yield f"{field}file", value
        for name, inner in value.items():
            yield from _find_files(inner, f"{field}{name}.")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _find_files(inner, f"{field}{place}.")


def _split_publication(source: FrontMatter, values: dict[str, Any]) -> Publication:
    given = {name: values.pop(name) for name in Publication.model_fields if name in values}
    try:
        return Publication.model_validate(given)
    except ValidationError as error:
        fault = error.errors()[0]
        name = ".".join(map(str, fault["loc"]))
        raise InvalidFile("{reason}", place=source.place(name), reason=fault["msg"]) from error


def _merge(values: dict[str, Any], locale: str, translation: FrontMatter) -> None:
    for name in translation.values:
        if name not in _TRANSLATABLE:
            raise InvalidFile(
                "A translation has only title, summary and text; '{field}' belongs into index.vi.md.",
                place=translation.place(name),
                field=name,
            )
        _add_translation(values, name, locale, translation.values[name])
    _add_translation(values, "body", locale, translation.body)


def _add_translation(values: dict[str, Any], name: str, locale: str, text: object) -> None:
    if text:
        present = values.get(name, {})
        texts = present if isinstance(present, dict) else {SOURCE.value: present}
        values[name] = {**texts, str(locale): text}


def _named_first(kind: ContentType, candidates: list[Candidate]) -> list[Candidate]:
    """Order entries so that each comes after those of its kind that it names, but for rings."""
    by_slug = {candidate.slug: candidate for candidate in candidates}
    named = {slug: by_slug.keys() & _names(kind, candidate) for slug, candidate in by_slug.items()}
    sorter = TopologicalSorter(named)
    with suppress(CycleError):  # Those outside the ring can be ordered all the same.
        sorter.prepare()
    ordered: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        ordered += ready
        sorter.done(*ready)
    in_rings = [slug for slug in by_slug if slug not in set(ordered)]
    return [by_slug[slug] for slug in (*ordered, *in_rings)]


def _names(kind: ContentType, candidate: Candidate) -> set[str]:
    """Return the slugs of entries of the same kind that a candidate names."""
    related = candidate.content.get("related")
    references = [str(each).partition("/") for each in related] if isinstance(related, list) else []
    same = {slug for entity, _, slug in references if entity == kind.name}
    return same | {str(candidate.content.get("parent"))} - {candidate.slug}
