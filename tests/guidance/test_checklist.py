from __future__ import annotations

from typing import Any

import pytest

from portal.errors import InvalidInput
from portal.guidance import Checklist, make_checklists

PAPERS: list[dict[str, Any]] = [
    {"name": "Căn cước", "need": "show", "originals": 1},
    {"name": "Tờ khai", "originals": 1, "forms": [{"name": "Mẫu 01"}]},
    {"name": "Sổ đỏ", "originals": 1, "copies": 2, "choice": 1},
    {"name": "Giấy ủy quyền", "need": "conditional", "forms": [{"name": "Mẫu 01"}, {"name": "Mẫu 02"}]},
    {"name": "Hợp đồng", "originals": 0, "copies": 1, "choice": 1},
]


@pytest.fixture
def checklist(make: Any) -> Checklist:
    return make_checklists(make(cases=[{"papers": PAPERS}]))[0]


def test_papers_are_grouped_by_what_is_done_with_them(checklist: Checklist) -> None:
    groups = [
        (group.need, group.choice, [paper.name["vi"] for paper in group.papers])  # type: ignore[index]
        for group in checklist.groups
    ]
    assert groups == [
        ("required", None, ["Tờ khai"]),
        ("required", 1, ["Sổ đỏ", "Hợp đồng"]),
        ("conditional", None, ["Giấy ủy quyền"]),
        ("show", None, ["Căn cước"]),
    ]


def test_what_everybody_hands_in_is_counted(checklist: Checklist) -> None:
    assert (checklist.originals, checklist.copies) == (1, 1)


def test_each_form_is_there_once(checklist: Checklist) -> None:
    assert [form.name for form in checklist.forms] == [{"vi": "Mẫu 01"}, {"vi": "Mẫu 02"}]


def test_no_paper_of_a_case_is_left_out(checklist: Checklist) -> None:
    assert sum(len(group.papers) for group in checklist.groups) == len(PAPERS)


def test_there_is_a_checklist_for_each_case_or_for_the_one_that_is_asked_for(make: Any) -> None:
    procedure = make(cases=[{"key": "moi", "title": "Cấp mới"}, {"key": "lai", "title": "Cấp lại"}])
    assert [each.case.key for each in make_checklists(procedure)] == ["moi", "lai"]
    assert [each.case.key for each in make_checklists(procedure, "lai")] == ["lai"]
    with pytest.raises(InvalidInput, match="khac"):
        make_checklists(procedure, "khac")
