from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.entities.channel import Channel, Fee
from portal.errors import InvalidInput
from portal.guidance import Certainty, find_total_fee
from portal.guidance.fees import total_fees

DAY = date(2026, 3, 6)
CASES = [{"key": "moi", "title": "Cấp mới"}, {"key": "lai", "title": "Cấp lại"}]


def total(*fees: dict[str, Any], case: str | None = None) -> tuple[Certainty, int | None, int | None]:
    channel = Channel.model_validate({"kind": "online", "fees": list(fees)})
    found = total_fees(channel, case, DAY)
    return found.certainty, found.least, found.most


EXACT, DEPENDS, BY_RULE, UNKNOWN = Certainty


@pytest.mark.parametrize(
    ("fees", "expected"),
    [
        ([], (UNKNOWN, None, None)),
        ([{"amount": 0}], (EXACT, 0, 0)),
        ([{"amount": 5}], (EXACT, 5, 5)),
        ([{"amount": 5, "kind": "fee"}, {"amount": 7, "kind": "charge"}], (EXACT, 12, 12)),
        ([{"amount": 5, "kind": "fee"}, {"amount": 7, "kind": "fee"}], (EXACT, 12, 12)),
        ([{"amount": 5, "kind": "fee"}, {"amount": 5, "kind": "fee"}], (EXACT, 5, 5)),
        ([{"amount": 0, "kind": "fee"}, {"amount": 7, "kind": "charge"}], (EXACT, 7, 7)),
    ],
)
def test_fees_that_are_due_together_are_added(fees: list[dict[str, Any]], expected: object) -> None:
    assert total(*fees) == expected


@pytest.mark.parametrize(
    "fees",
    [
        [{"amount": 5, "kind": "fee", "per": "trang"}, {"amount": 7, "kind": "fee", "per": "bản"}],
        [{"amount": 5, "kind": "fee", "per": "trang"}, {"amount": 7, "kind": "fee"}],
        [{"amount": 5, "kind": "fee", "valid_until": "2026-12-31"}, {"amount": 7, "kind": "fee"}],
        [{"amount": 5, "kind": "fee", "cases": ["moi"]}, {"amount": 7, "kind": "fee"}],
    ],
)
def test_fees_of_one_kind_for_different_things_are_alternatives(fees: list[dict[str, Any]]) -> None:
    assert total(*fees, case="moi") == (DEPENDS, 5, 7)


def test_a_kind_that_is_free_and_has_a_price_is_not_added() -> None:
    assert total({"amount": 0, "kind": "fee"}, {"amount": 7, "kind": "fee"}) == (DEPENDS, 0, 7)


def test_a_fee_with_a_condition_stands_apart() -> None:
    assert total({"amount": 5}, {"amount": 9, "condition": "Cấp nhanh"}) == (DEPENDS, 5, 14)
    assert total({"amount": 5}, {"amount": 0, "condition": "Hộ nghèo"}) == (DEPENDS, 0, 5)


def test_where_all_fees_have_conditions_the_least_is_not_known() -> None:
    fees = [{"amount": amount, "condition": f"Hạng {amount}"} for amount in (5, 9)]
    assert total(*fees) == (DEPENDS, None, 14)


def test_a_rule_leaves_the_most_open() -> None:
    assert total({"rule": "Theo Nghị quyết"}) == (BY_RULE, None, None)
    assert total({"amount": 5}, {"rule": "Theo Nghị quyết"}) == (BY_RULE, 5, None)


def test_fees_hold_on_their_days_only() -> None:
    assert total({"amount": 5, "valid_from": "2026-03-06"}) == (EXACT, 5, 5)
    assert total({"amount": 5, "valid_until": "2026-03-06"}) == (EXACT, 5, 5)
    assert total({"amount": 5, "valid_until": "2026-03-05"}) == (UNKNOWN, None, None)


def test_fees_hold_in_their_cases_only(make: Any) -> None:
    fees = [{"amount": 5, "cases": ["moi"]}, {"amount": 7, "cases": ["lai"]}]
    procedure = make({"kind": "online", "fees": fees}, cases=CASES)
    assert find_total_fee(procedure, "online", "moi", DAY).amount == 5
    undecided = find_total_fee(procedure, "online", None, DAY)
    assert (undecided.amount, undecided.certainty, len(undecided.conditional)) == (None, DEPENDS, 2)


def test_two_channels_of_one_kind_make_a_range(make: Any) -> None:
    channels = [{"kind": "online", "fees": [{"amount": amount}]} for amount in (5, 7)]
    found = find_total_fee(make(*channels), "online", None, DAY)
    assert (found.certainty, found.least, found.most) == (DEPENDS, 5, 7)


def test_who_need_not_pay_is_said_once(make: Any) -> None:
    fees = [{"amount": amount, "exemptions": ["Hộ nghèo"]} for amount in (5, 7)]
    found = find_total_fee(make({"kind": "post", "fees": fees}), "post", None, DAY)
    assert found.exemptions == [{"vi": "Hộ nghèo"}]


def test_a_channel_or_case_that_is_not_there_is_refused(make: Any) -> None:
    procedure = make({"kind": "online"})
    with pytest.raises(InvalidInput, match="post"):
        find_total_fee(procedure, "post", None, DAY)
    with pytest.raises(InvalidInput, match="lai"):
        find_total_fee(procedure, "online", "lai", DAY)


fees = st.builds(
    Fee,
    amount=st.integers(0, 3),
    kind=st.sampled_from([None, "fee", "charge"]),
    per=st.sampled_from([{}, {"vi": "trang"}]),
    condition=st.sampled_from([{}, {"vi": "Cấp nhanh"}]),
)


@given(st.lists(fees, min_size=1, max_size=5))
def test_a_total_lies_between_nothing_and_the_sum_of_all(found: list[Fee]) -> None:
    total = total_fees(Channel(kind="online", fees=found), None, DAY)
    assert total.most is not None
    assert 0 <= (total.least or 0) <= total.most <= sum(fee.amount or 0 for fee in found)
    assert (total.amount is None) == (total.certainty is not EXACT)
