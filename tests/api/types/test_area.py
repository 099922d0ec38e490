from __future__ import annotations

from collections.abc import Callable
from typing import Any

from portal.api import Services

PROVINCES = """query($current: Boolean!) {
    areas(first: 100, filter: { level: ["province"], isCurrent: $current }) {
        edges { node {
            code officialCode successors { isDefault area { code predecessors { area { code } } } }
        } }
    } }"""


def read(answer: Any) -> list[Any]:
    return [edge["node"] for edge in answer["areas"]["edges"]]


def test_there_are_34_provinces_now_and_63_before(sample: Services, ask: Callable[..., Any]) -> None:
    assert len(read(ask(sample, PROVINCES, current=True))) == 34
    assert len(read(ask(sample, PROVINCES, current=False))) == 63


def test_kien_giang_became_an_giang_and_back(sample: Services, ask: Callable[..., Any]) -> None:
    former = {node["officialCode"]: node for node in read(ask(sample, PROVINCES, current=False))}
    (step,) = former["91"]["successors"]
    assert step["area"]["code"] == "91"
    assert {"pre2025:91", "pre2025:89"} <= {each["area"]["code"] for each in step["area"]["predecessors"]}


def test_communes_are_found_below_their_province(sample: Services, ask: Callable[..., Any]) -> None:
    found = ask(sample, '{ areas(filter: { parent: ["91"], isCurrent: true }, first: 1) { totalCount } }')
    assert found == {"areas": {"totalCount": 102}}
