from __future__ import annotations

import pytest

from portal.search.correction.marks import choose_forms, contradict, weigh_marks
from portal.search.correction.readings import Piece


def test_wrong_marks_cost_more_than_missing_ones() -> None:
    costs = [weigh_marks(typed, "nghỉ") for typed in ("nghi", "nghỉ", "nghĩ", "nghị")]
    assert costs[:2] == [0, 0]
    assert 0 < weigh_marks("đo", "độ") < costs[2] < costs[3]


@pytest.mark.parametrize(("typed", "expected"), [("do", False), ("đo", False), ("đô", False), ("dó", True)])
def test_marks_that_were_not_meant_contradict(typed: str, expected: bool) -> None:
    assert contradict(typed, "đô") is expected


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("thong tin", ("thông", "tin")),
        ("nghĩ hưu", ("nghỉ", "hưu")),
        ("thống tin", ("thống", "tin")),
        ("thòng tin", ("thòng", "tin")),
    ],
)
def test_typed_marks_give_way_only_to_better_evidence(typed: str, shown: tuple[str, ...]) -> None:
    counts = {
        "thong tin": {("thông", "tin"): 20, ("thống", "tin"): 2},
        "nghi huu": {("nghỉ", "hưu"): 3, ("nghi", "hưu"): 1},
    }
    folded = "nghi huu" if "ngh" in typed else "thong tin"
    pieces = list(map(Piece, folded.split(), typed.split()))
    assert choose_forms(pieces, counts[folded]) == shown
