from __future__ import annotations

from typing import Any

import pytest

from portal.entities import DOCUMENT, find_rings
from portal.errors import InvalidEntry
from portal.publishing import Writer, save


def make(number: int, *replaced: int) -> dict[str, Any]:
    relations = [{"kind": "replaces", "number": f"{each}/2020/NĐ-CP"} for each in replaced]
    return {"title": "NĐ", "number": f"{number}/2020/NĐ-CP", "relations": relations}


def test_a_ring_is_named_by_those_edges_that_are_part_of_it() -> None:
    edges = {"a": ["x", "b"], "b": ["c"], "c": ["a"], "d": ["a"], "e": ["e"]}
    assert find_rings(edges) == {"a": [1], "b": [0], "c": [0], "e": [0]}


def test_a_relation_that_closes_a_ring_through_others_is_refused(writer: Writer) -> None:
    for number in (1, 2):
        save(writer, DOCUMENT, f"d-{number}", make(number, number + 1))
    with pytest.raises(InvalidEntry) as refused:
        save(writer, DOCUMENT, "d-3", make(3, 9, 1))
    assert [each.place.field for each in refused.value.problems] == ["relations.1.number"]
    save(writer, DOCUMENT, "d-3", make(3, 9))
