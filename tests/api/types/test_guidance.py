from __future__ import annotations

from typing import Any

import pytest

from portal.api import Services, execute
from portal.entities import PROCEDURE
from portal.publishing import publish, save, writing

CONTENT: dict[str, Any] = {
    "title": "Cấp giấy phép",
    "code": "1.1",
    "levels": ["province"],
    "audiences": ["business"],
    "cases": [
        {"key": "moi", "title": "Cấp mới", "papers": [{"name": "Đơn", "copies": 2}]},
        {"key": "lai", "title": "Cấp lại", "papers": [{"name": "Đơn cấp lại", "need": "show"}]},
    ],
    "channels": [
        {
            "kind": "online",
            "time_limits": [
                {"number": 3, "unit": "working-day", "cases": ["lai"]},
                {"number": 5, "unit": "working-day", "cases": ["moi"]},
            ],
            "fees": [{"amount": 50000, "kind": "charge", "valid_from": "2026-07-01"}],
        },
        {"kind": "post", "time_limits": [{"rule": "Theo thỏa thuận"}], "fees": [{"rule": "Theo bảng giá"}]},
    ],
}


@pytest.fixture
def procedure(services: Services) -> Services:
    with writing(services.database, author="test") as writer:
        publish(writer, PROCEDURE, save(writer, PROCEDURE, "giay-phep", CONTENT))
    return services


def ask(services: Services, fields: str) -> Any:
    answer = execute(services, f'{{ procedure(code: "1.1") {{ {fields} }} }}')
    assert not answer.errors, answer.errors
    assert answer.data is not None
    return answer.data["procedure"]


def test_a_total_fee_is_that_of_a_day(procedure: Services) -> None:
    before = ask(procedure, 'totalFee(channel: "online", on: "2026-06-30") { certainty amount }')
    after = ask(procedure, 'totalFee(channel: "online", on: "2026-07-01") { certainty amount }')
    assert before["totalFee"] == {"certainty": "UNKNOWN", "amount": None}
    assert after["totalFee"] == {"certainty": "EXACT", "amount": 50000}


def test_papers_come_in_groups(procedure: Services) -> None:
    one, other = ask(procedure, "checklists { copies groups { need { code } papers { copies } } }")[
        "checklists"
    ]
    assert one == {"copies": 2, "groups": [{"need": {"code": "required"}, "papers": [{"copies": 2}]}]}
    assert other["groups"][0]["need"]["code"] == "show"


def test_channels_are_compared(procedure: Services) -> None:
    found = ask(
        procedure, 'comparison(case: "moi") { ways { kind { code } limits { number } } fastest { code } }'
    )
    ways = [
        (way["kind"]["code"], [limit["number"] for limit in way["limits"]])
        for way in found["comparison"]["ways"]
    ]
    assert ways == [("online", [5]), ("post", [None])]
    assert found["comparison"]["fastest"] == []


def test_a_deadline_is_told_for_each_limit_with_its_case(procedure: Services) -> None:
    fields = "limitText(locale: EN) dueOn dueText(locale: EN)"
    found = ask(procedure, f'deadlines(submittedOn: "2026-02-13") {{ {fields} }}')["deadlines"]
    assert [(each["limitText"], each["dueOn"]) for each in found] == [
        ("3 working days – Cấp lại", "2026-02-25"),
        ("5 working days – Cấp mới", "2026-02-27"),
        ("Theo thỏa thuận", None),
    ]
    assert found[0]["dueText"] == "Wednesday, 25 February 2026"


def test_a_deadline_of_one_case_needs_not_name_it(procedure: Services) -> None:
    fields = 'deadlines(submittedOn: "2026-02-13", at: "18:00", case: "lai", channel: "online")'
    found = ask(procedure, f"{fields} {{ limitText(locale: EN) receivedOn dueOn days(first: 1) {{ part }} }}")
    assert found["deadlines"] == [
        {
            "limitText": "3 working days",
            "receivedOn": "2026-02-23",
            "dueOn": "2026-02-26",
            "days": [{"part": "SUBMITTED"}],
        }
    ]


@pytest.mark.parametrize(
    "field",
    [
        'deadlines(submittedOn: "1999-01-01") { dueOn }',
        'deadlines(submittedOn: "2026-01-05", channel: "fax") { dueOn }',
        'deadlines(submittedOn: "2026-01-05", case: "khac") { dueOn }',
        'deadlines(submittedOn: "2026-01-05") { days(first: 401) { day } }',
        'checklists(case: "khac") { copies }',
        'totalFee(channel: "fax") { amount }',
        'comparison(case: "khac") { fastest { code } }',
    ],
)
def test_what_is_not_there_is_bad_input(procedure: Services, field: str) -> None:
    answer = execute(procedure, f'{{ procedure(code: "1.1") {{ {field} }} }}')
    assert [error["extensions"]["code"] for error in answer.errors] == ["BAD_INPUT"]
