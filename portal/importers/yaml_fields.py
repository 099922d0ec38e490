"""Fields written as YAML, with the line on which each stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from portal.errors import InvalidFile, Place

# The fields begin on the second line of their file, below the fence; YAML's marks count from 0.
_FIRST = 2


def read_fields(path: Path, source: str) -> tuple[dict[str, Any], dict[str, int]]:
    """Return the values of the fields in `source`, and the line of each (`channels.0.fee` → 14).

    Raises `InvalidFile` for what is no YAML, for a field given twice, and for aliases, with which a
    short text can stand for one that has no end.
    """
    try:
        loader = yaml.SafeLoader(source)
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise InvalidFile("The fields must be written as 'name: value'.", place=Place(str(path), _FIRST))
        lines = _number_lines(path, root)
        return {key.value: _read_value(path, loader, key, value) for key, value in root.value}, lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refuse(path, error.problem or error.context, mark.line if mark else 0) from error
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position)
        raise _refuse(path, "it holds a character that no text has", line) from error
    except RecursionError as error:
        raise _refuse(path, "it is nested too deeply", 0) from error


def _refuse(path: Path, reason: str | None, line: int) -> InvalidFile:
    return InvalidFile(
        "The fields are not valid YAML: {reason}.", place=Place(str(path), line + _FIRST), reason=reason
    )


def _read_value(path: Path, loader: yaml.SafeLoader, key: yaml.Node, value: yaml.Node) -> Any:
    try:
        return loader.construct_object(value, deep=True)
    except ValueError as error:  # A date that the calendar lacks, a number that is none.
        place = Place(str(path), key.start_mark.line + _FIRST, str(key.value))
        raise InvalidFile("The value cannot be read: {reason}.", place=place, reason=str(error)) from error


def _number_lines(path: Path, root: yaml.MappingNode) -> dict[str, int]:
    lines: dict[str, int] = {}
    seen = {id(root)}
    for name, line, value in _walk(root, ""):
        place = Place(str(path), line, name)
        if name in lines:
            raise InvalidFile("The field '{field}' is given twice.", place=place, field=name)
        if id(value) in seen:
            raise InvalidFile("Aliases are not read: write the value out.", place=place)
        seen.add(id(value))
        lines[name] = line
    return lines


def _walk(node: yaml.Node, prefix: str) -> Iterator[tuple[str, int, yaml.Node]]:
    """Yield each field's dotted name, its line in the file and its value, outer ones first."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = f"{prefix}{key.value}"
            yield name, key.start_mark.line + _FIRST, value
            yield from _walk(value, f"{name}.")
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield f"{prefix}{index}", value.start_mark.line + _FIRST, value
            yield from _walk(value, f"{prefix}{index}.")
