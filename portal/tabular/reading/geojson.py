"""GeoJSON (RFC 7946): the properties of features are the columns, the last one their geometry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from portal.errors import InvalidFile, Place, TooLarge
from portal.tabular.column_type import ColumnType
from portal.tabular.reading.cells import write_json, write_value
from portal.tabular.reading.geometry import GEOMETRY_TYPES, find_problem, is_empty
from portal.tabular.reading.grid import Cell, Grid, Row
from portal.tabular.reading.json_values import LONGEST_VALUE, load_json, read_values
from portal.tabular.reading.row_text import settle_names, settle_row
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.text.lines import read_start
from portal.tabular.report import kinds

GEOMETRY: Final = "geometry"
"""The name of the column that geometries stand in, as GeoJSON text."""

_ID: Final = "id"
_COLLECTION: Final = re.compile(r'"type"\s*:\s*"FeatureCollection"')
_ALONE: Final = re.compile(rf'\s*\{{\s*"type"\s*:\s*"(?:Feature|{"|".join(GEOMETRY_TYPES)})"')
_END: Final = 4096


def is_geojson(source: SourceFile) -> bool:
    """Whether the text says in its first or last characters that it is GeoJSON."""
    start = read_start(source.path)
    if not start.lstrip().startswith("{"):
        return False
    return bool(
        _ALONE.match(start) or _COLLECTION.search(start) or _COLLECTION.search(_read_end(source.path))
    )


def read_geojson(source: SourceFile) -> tuple[Grid, ...]:
    """Return the table of the features, gone through twice: for their properties, then for the cells.

    A feature's identifier is a column too, unless a property has its name. A geometry that is not
    valid is reported and left empty. Raises `InvalidFile` where the text is not JSON or no feature.
    """
    names: dict[str, None] = {}
    for _, feature in _read_features(source.path):
        names |= dict.fromkeys([*([_ID] if _ID in feature else []), *_properties(feature)])
    titles = settle_names([*names, GEOMETRY])
    rows, types = _write_rows(source, tuple(names), titles), {len(names): ColumnType.GEOMETRY}
    return (Grid(source.table, rows, titles, types=types),)


def _write_rows(source: SourceFile, names: tuple[str, ...], titles: tuple[str, ...]) -> Iterator[Row]:
    for number, feature in _read_features(source.path):
        values = {_ID: feature.get(_ID)} | _properties(feature)
        cells = [write_value(values.get(name)) for name in names]
        settled = settle_row(source, number, titles[:-1], cells)
        yield number, [*settled, _write_geometry(source, number, feature.get("geometry"))]


def _write_geometry(source: SourceFile, number: int, geometry: object) -> Cell:
    """Return a geometry as compact GeoJSON, which may be longer than other cells."""
    if is_empty(geometry):
        return None
    text = write_json(geometry)
    if problem := find_problem(geometry):
        source.report.add(
            kinds.INVALID_GEOMETRY,
            sheet=source.sheet,
            row=number,
            column=GEOMETRY,
            value=text,
            problem=problem,
        )
        return None
    return text


def _read_features(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the features with their numbers; one feature, or one geometry, may stand alone."""
    if _ALONE.match(read_start(path)):
        yield 1, _feature(_read_whole(path), 1)
        return
    items = (value for value in read_values(path) if value.is_item and value.path[-1:] == ("features",))
    for number, item in enumerate(items, start=1):
        yield number, _feature(item.content, item.line)


def _feature(content: object, line: int) -> dict[str, Any]:
    if isinstance(content, dict) and content.get("type") == "Feature":
        return content
    if isinstance(content, dict) and content.get("type") in GEOMETRY_TYPES:
        return {"geometry": content}
    raise InvalidFile("This is not a feature of GeoJSON.", place=Place(line=line))


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def _read_whole(path: Path) -> object:
    if path.stat().st_size > LONGEST_VALUE:
        raise TooLarge("A single feature may have {limit} bytes at most.", limit=LONGEST_VALUE)
    return load_json(path.read_text("utf-8-sig"), 1)


def _read_end(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _END))
        return file.read().decode(errors="replace")
