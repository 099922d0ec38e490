"""A text file that begins with its fields: YAML between `---` lines, then Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from portal.errors import InvalidFile, Place
from portal.importers.yaml_fields import read_fields

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
    values, lines = read_fields(path, match[1])
    return FrontMatter(path, values, source[match.end() :].strip(), lines)


def _decode(path: Path) -> str:
    """Return the text of a file with plain line ends and without its byte order mark."""
    with path.open("rb") as file:
        raw = file.read(_LIMIT + 1)
    if len(raw) > _LIMIT:
        raise InvalidFile("The file is larger than {limit} bytes.", place=Place(str(path)), limit=_LIMIT)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidFile(
            "The file is not UTF-8: save it in that encoding.", place=Place(str(path), line)
        ) from error
