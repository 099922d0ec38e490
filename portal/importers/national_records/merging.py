"""A procedure that stands and what a new record says: the record's fields are replaced, the rest stays."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from typing import Any, Final

from portal.i18n import LOCALES, SOURCE
from portal.importers.national_records.plain_fields import MOST_TAGS

OWNED: Final = (
    "code",
    "title",
    "field",
    "kind",
    "levels",
    "audiences",
    "agencies",
    "reception",
    "conditions",
    "steps",
    "channels",
    "cases",
    "results",
    "legal_basis",
    "related_procedures",
    "decision",
    "valid_from",
    "valid_until",
    "source_url",
    "origin",
    "unread",
)
"""The fields that a national record decides; editors decide the others."""

_ADDED: Final = ("agency", "url", "file", "media_type", "size", "sha256")
"""What editors add to a thing that a record only names: where a form is, which agency of ours it is."""

_TAGS: Final = frozenset(locale.value for locale in LOCALES)

Json = Any
Path = tuple[str, ...]


def merge(standing: Mapping[str, Json], record: Mapping[str, Json]) -> dict[str, Json]:
    """Return `standing` with the fields of `record` that a record owns; both are snapshots (JSON).

    A text that says the same in Vietnamese as it did in that field keeps its translations, a form or
    agency of the same name what editors added to it, and keywords join the tags.
    """
    memory = _Memory(standing)
    owned = {name: memory.complete(record[name], (name,)) for name in OWNED}
    tags = list(dict.fromkeys([*standing["tags"], *record["tags"]]))
    unread = owned["unread"] + [{"field": "tags", "text": {SOURCE.value: tag}} for tag in tags[MOST_TAGS:]]
    return {**standing, **owned, "tags": tags[:MOST_TAGS], "unread": unread}


def find_changes(before: Mapping[str, Json], after: Mapping[str, Json]) -> tuple[str, ...]:
    """Return the fields in which two snapshots differ, in the order of the content."""
    return tuple(name for name in after if before.get(name) != after[name])


class _Memory:
    """What a snapshot says, beside the names and Vietnamese texts in it, of each of them.

    Where one stands several times in a field, the first is remembered for the first, and so on: a
    record that did not change finds everything as it was.
    """

    def __init__(self, snapshot: Mapping[str, Json]) -> None:
        self._known: defaultdict[tuple[Path, str], deque[dict[str, Json]]] = defaultdict(deque)
        for name in OWNED:
            self._learn(snapshot.get(name), (name,))

    def complete(self, value: Json, path: Path) -> Json:
        """Return `value` with what is known of the texts and named things in it."""
        if isinstance(value, list):
            return [self.complete(each, path) for each in value]
        if not isinstance(value, dict):
            return value
        known = self._recall(value, path)
        if _is_text(value):
            return {tag: text for tag in LOCALES if (text := value.get(tag) or known.get(tag))}
        inside = {name: self.complete(each, (*path, name)) for name, each in value.items()}
        return inside | {name: known[name] for name in _ADDED if known.get(name) and not inside.get(name)}

    def _learn(self, value: Json, path: Path) -> None:
        if isinstance(value, dict) and (key := _key_of(value)):
            self._known[path, key].append(value)
        for inner, where in _look_inside(value, path):
            self._learn(inner, where)

    def _recall(self, value: Mapping[str, Json], path: Path) -> dict[str, Json]:
        known = self._known.get((path, _key_of(value)))
        return known.popleft() if known else {}


def _look_inside(value: Json, path: Path) -> Iterator[tuple[Json, Path]]:
    if isinstance(value, list):
        yield from ((each, path) for each in value)
    elif isinstance(value, dict) and not _is_text(value):
        yield from ((each, (*path, name)) for name, each in value.items())


def _is_text(value: Mapping[str, Json]) -> bool:
    """Tell whether a value is a translated text: all its keys are languages (`{}` is one, too)."""
    return value.keys() <= _TAGS


def _key_of(value: Mapping[str, Json]) -> str:
    """Return the Vietnamese of a text or of the name of a thing; empty if it has none."""
    text = value if _is_text(value) else value.get("name")
    return str(text.get(SOURCE.value, "")) if isinstance(text, dict) else ""
