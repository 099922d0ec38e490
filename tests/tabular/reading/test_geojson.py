from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest


def collect(*geometries: object, **properties: object) -> str:
    features = [
        {"type": "Feature", "properties": properties, "geometry": geometry} for geometry in geometries
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


RING = [[105.0, 10.0], [106.0, 10.0], [106.0, 11.0], [105.0, 10.0]]


def test_properties_are_columns_and_the_geometry_is_the_last(read: Callable[..., Any]) -> None:
    point = {"type": "Point", "coordinates": [105.10, 10.5]}
    result = read(collect(point, None, tên="Cầu", số=1.234), "x.geojson")
    assert result.format == "geojson"
    assert result.grids[0].names == ("tên", "số", "geometry")
    assert result.rows == [
        ["Cầu", "1.2340", '{"type":"Point","coordinates":[105.1,10.5]}'],
        ["Cầu", "1.2340", None],
    ]


def test_the_identifier_of_a_feature_is_kept(read: Callable[..., Any]) -> None:
    text = '{"features": [{"type": "Feature", "id": 7, "properties": null}], "type": "FeatureCollection"}'
    result = read(text, "x.json")
    assert (result.grids[0].names, result.rows) == (("id", "geometry"), [["7", None]])


def test_digits_of_coordinates_stay_as_written(read: Callable[..., Any]) -> None:
    text = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[105.1000, 10.123]}}'
    assert read(text, "x.geojson").rows == [['{"type":"Point","coordinates":[105.1000,10.123]}']]


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": [105, 10, 3.5]},
        {"type": "MultiPoint", "coordinates": [[105, 10], [106, 10]]},
        {"type": "LineString", "coordinates": [[105, 10], [106, 10]]},
        {"type": "MultiLineString", "coordinates": [[[105, 10], [106, 10]]]},
        {"type": "Polygon", "coordinates": [RING, RING]},
        {"type": "MultiPolygon", "coordinates": [[RING], [RING]]},
        {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [105, 10]}]},
    ],
)
def test_a_valid_geometry_is_kept_whole(read: Callable[..., Any], geometry: dict[str, Any]) -> None:
    result = read(collect(geometry), "x.geojson")
    assert json.loads(result.rows[0][0]) == geometry
    assert result.found == []


@pytest.mark.parametrize(
    ("geometry", "problem"),
    [
        ("Point", "no object"),
        ({"type": "Circle", "coordinates": [105, 10]}, "none of GeoJSON"),
        ({"type": "Point"}, "position"),
        ({"type": "Point", "coordinates": [105]}, "position"),
        ({"type": "Point", "coordinates": ["105", "10"]}, "position"),
        ({"type": "Point", "coordinates": [True, 10]}, "position"),
        ({"type": "Point", "coordinates": [float("nan"), 10]}, "position"),
        ({"type": "Point", "coordinates": [585_000.5, 1_160_000]}, "longitude"),
        ({"type": "Point", "coordinates": [10.5, 105.1]}, "longitude"),
        ({"type": "LineString", "coordinates": [[105, 10]]}, "two positions"),
        ({"type": "Polygon", "coordinates": RING}, "four positions"),
        ({"type": "MultiPoint", "coordinates": {}}, "nested"),
        ({"type": "Polygon", "coordinates": [RING[1:]]}, "four positions"),
        ({"type": "Polygon", "coordinates": [[*RING[:3], [105, 10.1]]]}, "end where it begins"),
        ({"type": "MultiPolygon", "coordinates": [[RING], [RING[:3]]]}, "four positions"),
        ({"type": "GeometryCollection", "geometries": [{"type": "Point"}]}, "position"),
    ],
)
def test_an_invalid_geometry_is_reported_and_left_empty(
    read: Callable[..., Any], geometry: object, problem: str
) -> None:
    result = read(collect(None, geometry), "x.geojson")
    assert result.rows == [[None], [None]]
    finding = result.report.kept[0]
    assert (finding.kind.code, finding.row, finding.column) == ("invalid-geometry", 2, "geometry")
    assert problem in finding.details["problem"]


def test_an_empty_geometry_is_an_empty_cell(read: Callable[..., Any]) -> None:
    result = read(collect({"type": "Polygon", "coordinates": []}), "x.geojson")
    assert (result.rows, result.found) == ([[None]], [])


def test_a_collection_without_an_end_of_collections_is_refused_not_followed(read: Callable[..., Any]) -> None:
    geometry: dict[str, Any] = {"type": "Point", "coordinates": [105, 10]}
    for _ in range(20):
        geometry = {"type": "GeometryCollection", "geometries": [geometry]}
    assert "too deeply" in read(collect(geometry), "x.geojson").report.kept[0].details["problem"]
