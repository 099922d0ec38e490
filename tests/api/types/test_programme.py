from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest

from portal.api import Services, execute
from portal.database import Database
from portal.entities import AGENCY, AREA, DATASET, PROGRAMME, Withdrawal, WithdrawalKind
from portal.projections import follow_once, make_projections
from portal.publishing import publish, save, withdraw, writing

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ROWS = b"thang,nhan,qua_mang\n2025-12,10,4\n2026-01,20,15\n"
ACTUAL = {
    "dataset": "ho-so",
    "resource": "thang",
    "period": "thang",
    "aggregate": "share",
    "value": "qua_mang",
    "share_of": "nhan",
}
CONTENT: dict[str, Any] = {
    "title": {"vi": "An Giang số", "en": "Digital An Giang"},
    "status": "running",
    "starts_on": "2026-01-01",
    "ends_on": "2030-12-31",
    "areas": ["pre2025:89"],
    "agencies": [{"role": "executing", "agency": "so"}, {"role": "steering", "name": "Ban Chỉ đạo"}],
    "phases": [{"key": "mot", "title": "Một", "starts_on": "2026-01-01", "ends_on": "2027-12-31"}],
    "tasks": [
        {"key": "a", "title": "A", "phase": "mot", "status": "done", "done_on": "2026-03-01"},
        {"key": "b", "title": "B", "phase": "mot", "status": "running", "deadline": "2026-06-30"},
        {"key": "c", "title": "C"},
    ],
    "indicators": [
        {"key": "mang", "title": "Qua mạng", "targets": [{"year": 2026, "value": 70}], "actual": ACTUAL},
        {
            "key": "cot",
            "title": "Cột đã mất",
            "targets": [{"year": 2026, "value": 1}],
            "actual": ACTUAL | {"value": "cot_cu"},
        },
        {"key": "dem", "title": "Chưa đếm", "targets": [{"year": 2027, "value": 20}]},
    ],
    "related": ["dataset/ho-so"],
}
PROGRESS = """
query($on: Date) { programme(slug: "an-giang-so") {
  progress(on: $on) {
    tasks { total done late running unreported }
    indicators { indicator { key } latest { year target actual until isMet } }
  }
  phases { key tasks { key status(on: $on) { code } } progress(on: $on) { total done late } }
} }"""
INDICATORS = """{ programme(slug: "an-giang-so") { indicators {
  key years { year target actual isMet } source { missing dataset { slug } }
} } }"""
Ask = Callable[..., Any]


@pytest.fixture
def programme(services: Services, places: None) -> Services:
    """A programme whose figures are in a dataset, about a province that exists no more."""
    stored = services.objects.put(BytesIO(ROWS), 1000)
    file = {"file": "a.csv", "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    former = {
        "title": "Tỉnh An Giang (cũ)",
        "code": "pre2025:89",
        "official_code": "89",
        "level": "province",
        "valid_until": "2025-06-30",
        "successors": [{"code": "91", "is_default": True}],
    }
    dataset = {
        "title": "Hồ sơ",
        "licence": "cc-by-4.0",
        "frequency": "monthly",
        "resources": [{"slug": "thang", "title": "Theo tháng"} | file],
    }
    with writing(services.database, author="test", now=NOW) as writer:
        for kind, slug, content in (
            (AREA, "an-giang-cu", former),
            (AGENCY, "so", {"title": "Sở", "kind": "department"}),
            (DATASET, "ho-so", dataset),
            (PROGRAMME, "an-giang-so", CONTENT),
        ):
            publish(writer, kind, save(writer, kind, slug, content))
    follow_once([make_projections(services)["tables"]])
    return services


def ask_at(services: Services, document: str, **variables: object) -> Any:
    answer = execute(services, document, variables, now=NOW)
    assert not answer.errors
    return answer.data["programme"]  # type: ignore[index]


def test_progress_is_that_of_the_day_asked_for(programme: Services) -> None:
    found = ask_at(programme, PROGRESS)
    assert found["progress"]["tasks"] == {
        "total": 3,
        "done": 1,
        "late": 1,
        "running": 0,
        "unreported": 1,
    }
    assert found["phases"][0]["progress"] == {"total": 2, "done": 1, "late": 1}
    early = ask_at(programme, PROGRESS, on="2026-02-01")
    assert early["progress"]["tasks"]["done"] == 0
    assert [task["status"]["code"] for task in early["phases"][0]["tasks"]] == ["running", "running"]


def test_the_newest_figure_stands_beside_its_target(programme: Services) -> None:
    latest = ask_at(programme, PROGRESS)["progress"]["indicators"][0]["latest"]
    assert latest == {"year": 2026, "target": 70, "actual": 75, "until": "2026-01", "isMet": True}
    before = ask_at(programme, PROGRESS, on="2025-12-31")["progress"]["indicators"][0]["latest"]
    assert before == {"year": 2025, "target": None, "actual": 40, "until": "2025-12", "isMet": None}


def test_actual_figures_are_read_from_the_dataset_and_what_is_missing_is_said(programme: Services) -> None:
    online, lost, uncounted = ask_at(programme, INDICATORS)["indicators"]
    assert online["source"] == {"missing": None, "dataset": {"slug": "ho-so"}}
    assert online["years"] == [
        {"year": 2025, "target": None, "actual": 40, "isMet": None},
        {"year": 2026, "target": 70, "actual": 75, "isMet": True},
    ]
    assert "cot_cu" in lost["source"]["missing"]
    assert lost["years"][0]["actual"] is None
    assert uncounted["source"] is None


def test_a_dataset_that_is_withdrawn_takes_its_figures_along(programme: Services, edit: Ask) -> None:
    edit(DATASET, "ho-so", withdraw, Withdrawal(kind=WithdrawalKind.GONE))
    online = ask_at(programme, INDICATORS)["indicators"][0]
    assert online["source"]["dataset"] is None
    assert "ho-so" in online["source"]["missing"]
    assert online["years"] == [{"year": 2026, "target": 70, "actual": None, "isMet": None}]


def test_a_former_area_says_what_it_became(programme: Services) -> None:
    query = """{ programme(slug: "an-giang-so") {
      formerAreas { area { code } became { code } units { code } }
      agencies { name { text } agency { slug } } seeAlso { slug } } }"""
    found = ask_at(programme, query)
    assert found["formerAreas"] == [{"area": {"code": "pre2025:89"}, "became": [{"code": "91"}], "units": []}]
    assert [role["agency"] for role in found["agencies"]] == [{"slug": "so"}, None]
    assert found["seeAlso"] == [{"slug": "ho-so"}]


def test_programmes_are_found_by_status_day_and_the_area_of_today(programme: Services, ask: Ask) -> None:
    query = """query($filter: ProgrammeFilter) { programmes(filter: $filter) { totalCount } }"""
    for filter_, count in (
        ({"status": ["running"]}, 1),
        ({"status": ["ended"]}, 0),
        ({"on": "2028-01-01"}, 1),
        ({"on": "2031-01-01"}, 0),
        ({"area": ["91"]}, 1),
    ):
        assert ask(programme, query, filter=filter_)["programmes"]["totalCount"] == count


def test_a_list_asks_for_what_its_programmes_name_all_at_once(
    programme: Services, counting: Callable[[Database], AbstractContextManager[list[str]]]
) -> None:
    query = """{ programmes { edges { node { seeAlso { slug } agencies { agency { slug } }
      indicators { source { dataset { slug } } } } } } }"""
    with counting(programme.database) as one:
        execute(programme, query, now=NOW)
    with writing(programme.database, author="test", now=NOW) as writer:
        publish(writer, PROGRAMME, save(writer, PROGRAMME, "khac", CONTENT))
    with counting(programme.database) as two:
        execute(programme, query, now=NOW)
    assert len(two) == len(one)


def test_a_page_describes_itself_to_search_engines(programme: Services) -> None:
    found = ask_at(programme, '{ programme(slug: "an-giang-so") { schemaOrg } }')["schemaOrg"]
    assert '"@type": "Project"' in found
    assert '"foundingDate": "2026-01-01"' in found
    assert '"AdministrativeArea"' in found
