from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.amendments import Amendment, compare_versions
from portal.entities import PROCEDURE, ProcedureContent
from portal.i18n import Locale
from portal.publishing import validate

ONLINE = {"kind": "online", "time_limits": [{"number": 3, "unit": "working-day"}], "fees": [{"amount": 0}]}


def make(**changed: Any) -> ProcedureContent:
    content = {
        "title": {"vi": "Đăng ký khai sinh", "en": "Birth registration"},
        "code": "1.000080",
        "levels": ["commune"],
        "audiences": ["citizen"],
        "channels": [ONLINE],
        "cases": [{"papers": [{"name": "Tờ khai"}]}],
        "legal_basis": [{"number": "60/2014/QH13"}],
    }
    made = validate(PROCEDURE, content | changed)
    assert isinstance(made, ProcedureContent)
    return made


def tell(before: ProcedureContent, after: ProcedureContent, locale: Locale = Locale.EN) -> list[str]:
    return [difference.sentence(locale) for difference in compare_versions(before, after, locale)]


def test_a_version_does_not_differ_from_itself() -> None:
    assert tell(make(), make()) == []


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (
            {"channels": [ONLINE | {"fees": [{"amount": 50000, "kind": "charge"}]}]},
            "Fee, Online: “Charge: 50,000 đồng” instead of “Free”.",
        ),
        (
            {"channels": [ONLINE | {"time_limits": [{"number": 0.5, "unit": "working-day"}]}]},
            "Time limit, Online: “0.5 working days” instead of “3 working days”.",
        ),
        ({"audiences": ["citizen", "foreigner"]}, "For: “Citizens, Foreigners” instead of “Citizens”."),
        (
            {"cases": [{"papers": [{"name": "Tờ khai"}, {"name": "Giấy chứng sinh", "copies": 2}]}]},
            "What you need, Giấy chứng sinh: new, “1 original, 2 copies, To hand in”.",
        ),
        ({"cases": []}, "What you need, Tờ khai: no longer “1 original, To hand in”."),
        ({"legal_basis": []}, "Legal basis: no longer “60/2014/QH13”."),
        ({"decision": {"number": "22/QĐ-UBND"}}, "Decision: new, “22/QĐ-UBND”."),
        ({"valid_from": "2027-01-01"}, "Applies from: new, “1 January 2027”."),
        ({"steps": [{"text": "Nộp hồ sơ"}]}, "Step by step, Step 1: new, “Nộp hồ sơ”."),
    ],
)
def test_a_change_is_told_in_a_sentence(changed: dict[str, Any], sentence: str) -> None:
    assert tell(make(), make(**changed)) == [sentence]


def test_papers_that_only_change_places_do_not_differ() -> None:
    papers = [{"name": "Tờ khai"}, {"name": "Giấy chứng sinh"}]
    assert tell(make(cases=[{"papers": papers}]), make(cases=[{"papers": papers[::-1]}])) == []


def test_the_second_channel_of_a_kind_is_compared_with_the_second() -> None:
    two = [ONLINE, ONLINE | {"fees": [{"amount": 1000}]}]
    three = [ONLINE, ONLINE | {"fees": [{"amount": 2000}]}]
    assert tell(make(channels=two), make(channels=three)) == [
        "Fee, Online: “2,000 đồng” instead of “1,000 đồng”."
    ]


NAMES = st.lists(st.sampled_from(["Tờ khai", "Giấy chứng sinh", "Hộ chiếu", "Ảnh"]), max_size=5)


@given(before=NAMES, after=NAMES)
def test_what_one_direction_adds_the_other_removes(before: list[str], after: list[str]) -> None:
    old = make(cases=[{"papers": [{"name": name} for name in before]}])
    new = make(cases=[{"papers": [{"name": name} for name in after]}])
    assert list_items(old, new, Amendment.ADDED) == list_items(new, old, Amendment.REMOVED)


def list_items(before: ProcedureContent, after: ProcedureContent, amendment: Amendment) -> list[str]:
    found = compare_versions(before, after, Locale.VI)
    return sorted(each.item for each in found if each.amendment is amendment)
