from __future__ import annotations

from collections.abc import Callable

from portal.charts import Chart, Choropleth

Find = Callable[..., Chart | None]


def square(west: float, south: float, side: float = 0.1) -> dict[str, object]:
    corners = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    return {"type": "Polygon", "coordinates": [[[west + x, south + y] for x, y in corners]]}


AREAS = [
    ({"ten_xa": f"Xã {n}", "dan_so": 1000 + n * 37, "ty_le": 90.5 + n / 10}, square(105 + n / 10, 10))
    for n in range(6)
]


def test_areas_are_coloured_by_a_rate_rather_than_an_amount(chart_features: Find) -> None:
    found = chart_features(AREAS)
    assert isinstance(found, Choropleth)
    assert found.measure.name == "ty_le"
    assert [shape.name for shape in found.shapes] == [f"Xã {n}" for n in range(6)]
    assert found.shapes[0].rings[0][:2] == ((105.0, 10.0), (105.1, 10.0))


def test_an_area_without_a_figure_is_drawn_without_one(chart_features: Find) -> None:
    found = chart_features([*AREAS, ({"ten_xa": "Xã 6", "dan_so": None, "ty_le": None}, square(105.6, 10))])
    assert isinstance(found, Choropleth)
    assert found.shapes[-1].value is None


def test_lines_are_no_areas(chart_features: Find) -> None:
    line = {"type": "LineString", "coordinates": [[105, 10], [105.2, 10.2]]}
    assert not isinstance(chart_features([(fields, line) for fields, _ in AREAS]), Choropleth)
