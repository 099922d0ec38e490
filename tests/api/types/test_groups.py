from __future__ import annotations

from collections.abc import Callable
from typing import Any

from portal.api import Services
from portal.api.budget import GROUPS, POINTS
from portal.i18n import Locale

Ask = Callable[..., Any]
RESOURCE = 'dataset(slug: "danh-muc-xa-phuong-dac-khu-tinh-an-giang") { resource(slug: "danh-muc") { %s } }'


def read(answer: Any, field: str) -> Any:
    return answer["dataset"]["resource"][field]


def test_rows_are_taken_together_with_figures(sample: Services, ask: Ask) -> None:
    asked = """groups(by: ["loai"], measures: [{ function: SUM, column: "so_don_vi_cu" }],
        sort: [{ column: "count", descending: true }]) { columns { name type } rows totalCount }"""
    page = read(ask(sample, "{" + RESOURCE % asked + "}"), "groups")
    assert [column["name"] for column in page["columns"]] == ["loai", "count", "sum(so_don_vi_cu)"]
    assert [kind for kind, *_ in page["rows"]] == ["xã", "phường", "đặc khu"]
    assert sum(count for _, count, _ in page["rows"]) == 102


def test_distinct_values_come_in_pages(sample: Services, ask: Ask) -> None:
    document = (
        "query($after: String) {" + RESOURCE % 'distinct(column: "huyen_cu", first: 7, after: $after) '
        "{ rows totalCount pageInfo { hasNextPage endCursor } }" + "}"
    )
    page = read(ask(sample, document), "distinct")
    rows = page["rows"]
    while page["pageInfo"]["hasNextPage"]:
        page = read(ask(sample, document, after=page["pageInfo"]["endCursor"]), "distinct")
        rows += page["rows"]
    assert len(rows) == len({value for value, _ in rows}) == page["totalCount"]
    assert [count for _, count in rows] == sorted((count for _, count in rows), reverse=True)
    assert sum(count for _, count in rows) == 102


def test_what_has_no_figure_is_named(sample: Services, refuse: Ask) -> None:
    asked = 'groups(by: [], measures: [{ function: SUM, column: "ten_xa" }]) { rows }'
    error = refuse(sample, "{" + RESOURCE % asked + "}", Locale.EN)
    assert (error["extensions"]["code"], "ten_xa" in error["message"]) == ("BAD_INPUT", True)


def test_an_operation_may_group_as_often_as_its_points_allow(sample: Services, ask: Ask, refuse: Ask) -> None:
    def group(times: int) -> str:
        groups = " ".join(f'g{number}: groups(by: ["loai"]) {{ totalCount }}' for number in range(times))
        return "{" + RESOURCE % groups + "}"

    most = POINTS // GROUPS
    assert ask(sample, group(most))
    assert refuse(sample, group(most + 1))["extensions"]["code"] == "TOO_LARGE"
