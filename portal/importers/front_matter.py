"""A text file that begins with its fields: YAML between `---` lines, then Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from portal.errors import InvalidFile, Place

_LIMIT: Final = 2_000_000
_FENCE: Final = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class FrontMatter:
    """The fields of a file, the line on which each stands (`channels.0.fee` → 14), and its body."""

    path: Path
    values: Mapping[str, Any]
    body: str
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, field_name: str | None) -> Place:
        """Return where a field stands, or the nearest field around it."""
        name = field_name or ""
        while name and name not in self.lines:
            name = name.rpartition(".")[0]
        return Place(str(self.path), self.lines.get(name), field_name)


def read_front_matter(path: Path) -> FrontMatter:
    """Read a file; `InvalidFile` says on which line it is not what it should be."""
    source = _decode(path)
    match = _FENCE.match(source)
    if match is None:
        raise InvalidFile(
            "The file must begin with its fields between two lines of '---'.", place=Place(str(path), 1)
        )
    try:
        node = yaml.compose(match[1], Loader=yaml.SafeLoader)
        values = yaml.safe_load(match[1])
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else None
        raise InvalidFile(
            "The fields are not valid YAML: {reason}.",
            place=Place(str(path), line),
            reason=error.problem or error.context,
        ) from error
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        raise InvalidFile("The fields must be written as 'name: value'.", place=Place(str(path), 2))
    _refuse_doubles(path, node)
    return FrontMatter(path, values, source[match.end() :].strip(), dict(_walk(node, "")))


def _decode(path: Path) -> str:
    raw = path.read_bytes()
    if len(raw) > _LIMIT:
        raise InvalidFile("The file is larger than {limit} bytes.", place=Place(str(path)), limit=_LIMIT)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidFile(
            "The file is not UTF-8: save it in that encoding.", place=Place(str(path), line)
        ) from error


def _walk(node: yaml.Node, prefix: str) -> Iterator[tuple[str, int]]:
    """Yield each field's dotted name and its line in the file (the fence is line 1)."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = f"{prefix}{key.value}"
            yield name, key.start_mark.line + 2
            yield from _walk(value, f"{name}.")
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield f"{prefix}{index}", value.start_mark.line + 2
            yield from _walk(value, f"{prefix}{index}.")


def _refuse_doubles(path: Path, node: yaml.MappingNode) -> None:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise InvalidFile(
                "The field '{field}' is given twice.",
                place=Place(str(path), key.start_mark.line + 2),
                field=key.value,
            )
        seen.add(key.value)
