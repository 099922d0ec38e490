from __future__ import annotations

from typing import Any

import pytest

from portal.entities import PROGRAMME
from portal.errors import InvalidEntry
from portal.publishing import validate

PHASE = {"key": "mot", "title": "Một", "starts_on": "2026-01-01", "ends_on": "2027-12-31"}
FIGURES = {"dataset": "ho-so", "resource": "thang", "period": "thang"}


def refuse(**parts: Any) -> str:
    content = {"title": "Đề án", "status": "running", "starts_on": "2026-01-01", "ends_on": "2030-12-31"}
    with pytest.raises(InvalidEntry) as refused:
        validate(PROGRAMME, content | parts)
    return " ".join(problem.reason for problem in refused.value.problems)


def indicator(**parts: Any) -> list[dict[str, Any]]:
    return [{"key": "a", "title": "A"} | parts]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"ends_on": "2025-12-31"}, "ends_on is before starts_on"),
        ({"phases": [PHASE | {"ends_on": "2025-12-31"}]}, "ends_on is before starts_on"),
        ({"phases": [PHASE | {"ends_on": "2031-01-01"}]}, "'mot' is not within the period"),
        ({"phases": [PHASE, PHASE]}, "two of the phases have the key 'mot'"),
        ({"tasks": [{"key": "a", "title": "A", "phase": "hai"}]}, "a phase 'hai' that is not there"),
        ({"tasks": [{"key": "a", "title": "A", "status": "late"}]}, "late by its deadline"),
        ({"tasks": [{"key": "a", "title": "A", "done_on": "2026-02-01"}]}, "has the status 'done'"),
        ({"tasks": [{"key": "a", "title": "A", "evidence": [{}]}]}, "evidence has a text or a url"),
        ({"budget": [{"title": "A"}]}, "a budget line has an amount or a text"),
        ({"budget": [{"title": "A", "amount": -1}]}, "greater than or equal to 0"),
        (
            {
                "consultations": [
                    {"key": "a", "title": "A", "opens_on": "2026-02-02", "closes_on": "2026-02-01"}
                ]
            },
            "the consultation 'a' closes before it opens",
        ),
        ({"indicators": indicator()}, "neither targets nor actual figures"),
        (
            {"indicators": indicator(targets=[{"year": 2026, "value": 1}, {"year": 2026, "value": 2}])},
            "two targets for 2026",
        ),
        ({"indicators": indicator(actual=FIGURES)}, "every other aggregate needs one"),
        ({"indicators": indicator(actual=FIGURES | {"aggregate": "count", "value": "a"})}, "has no 'value'"),
        ({"indicators": indicator(actual=FIGURES | {"aggregate": "share", "value": "a"})}, "share_of"),
        ({"related": ["club/mot"]}, "is not type/slug"),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_reason(parts: dict[str, Any], reason: str) -> None:
    assert reason in refuse(**parts)


def test_a_programme_may_have_open_ends() -> None:
    phases = [{"key": "hai", "title": "Từ năm 2020", "starts_on": "2020-01-01"}]
    content = {"title": "Đề án", "status": "proposed", "starts_on": "2017-09-01", "phases": phases}
    assert validate(PROGRAMME, content).phases[0].ends_on is None  # type: ignore[attr-defined]


def test_every_entry_that_a_part_names_must_exist() -> None:
    role = {"role": "executing", "agency": "so"}
    content = validate(
        PROGRAMME,
        {
            "title": "Đề án",
            "status": "running",
            "agencies": [role],
            "tasks": [{"key": "a", "title": "A", "owner": role}],
            "priority_fields": [{"title": "Y tế", "topic": "y-te"}],
            "pilots": [{"title": "Thử", "area": "91"}],
            "indicators": indicator(actual=FIGURES | {"value": "so_ho_so"}),
            "related": ["news/tin"],
        },
    )
    assert {(mention.entity, mention.key) for mention in PROGRAMME.mentions(content)} == {
        ("agency", "so"),
        ("topic", "y-te"),
        ("area", "91"),
        ("dataset", "ho-so"),
        ("news", "tin"),
    }


def test_search_looks_at_tasks_phases_and_priority_fields() -> None:
    content = validate(
        PROGRAMME,
        {
            "title": "Đề án",
            "status": "running",
            "phases": [PHASE | {"goal": "Đặt nền"}],
            "tasks": [{"key": "a", "title": "Nối sổ sức khỏe"}],
            "priority_fields": [{"title": "Du lịch", "text": "Bản đồ mở"}],
        },
    )
    said = {text["vi"] for text in PROGRAMME.texts(content) if text}  # type: ignore[index]
    assert said == {"Một", "Đặt nền", "Nối sổ sức khỏe", "Du lịch", "Bản đồ mở"}
