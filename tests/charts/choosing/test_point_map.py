from __future__ import annotations

from collections.abc import Callable

from portal.charts import Chart, PointMap
from portal.charts.choosing.point_map import MOST_POINTS

Find = Callable[..., Chart | None]

POINTS = [("Xã A", 10.1, 105.1), ("Xã A", 10.2, 105.2), ("Xã B", 10.3, 105.3)]


def test_rows_are_placed_by_their_coordinates(chart: Find) -> None:
    found = chart("ten_xa vi_do kinh_do", POINTS)
    assert isinstance(found, PointMap)
    assert (found.points[0].longitude, found.points[0].latitude) == (105.1, 10.1)
    assert found.most is not None
    assert (found.most.name, found.most.value) == ("Xã A", 2)


def test_rows_without_a_place_on_the_globe_are_counted_apart(chart: Find) -> None:
    wrong = [("Xã C", "", ""), ("Xã D", 0, 0), ("Xã E", 105.1, 10.1)]
    found = chart("ten_xa vi_do kinh_do", [*POINTS, *wrong])
    assert isinstance(found, PointMap)
    assert (found.placed, found.unplaced) == (3, 3)


def test_points_of_geojson_are_placed(chart_features: Find) -> None:
    features = [
        ({"ten": name}, {"type": "Point", "coordinates": [east, north]}) for name, north, east in POINTS
    ]
    found = chart_features(features)
    assert isinstance(found, PointMap)
    assert sorted(point.latitude for point in found.points) == [10.1, 10.2, 10.3]


def test_more_points_than_a_screen_shows_become_one_where_they_are_near(chart: Find) -> None:
    rows = [(f"Điểm {n}", 10 + n % 60 / 100, 105 + n // 60 / 100 + n / 1e6) for n in range(MOST_POINTS + 800)]
    found = chart("ten_diem vi_do kinh_do", rows)
    assert isinstance(found, PointMap)
    assert len(found.points) <= MOST_POINTS
    assert found.placed == len(rows)
