"""What an application costs in all, as far as the fees say it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from portal.entities.channel import Channel, Fee
from portal.guidance.applying import Procedure, choose_case, choose_channels, list_fees
from portal.i18n import Translated

_Each = TypeVar("_Each")


class Certainty(StrEnum):
    """How far a total can be known.

    EXACT: a sum. DEPENDS: on a condition, on the case, or on which of several fees it is.
    BY_RULE: some of it is set by a rule in words. UNKNOWN: no fee is stated.
    """

    EXACT = "exact"
    DEPENDS = "depends"
    BY_RULE = "by-rule"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TotalFee:
    """A total in whole đồng, from `least` to `most` (None: not known), and the fees behind it.

    `added` are due in any case, `alternatives` one of each kind, `conditional` if their condition
    holds, `by_rule` as their rule says. What is paid for each of something is counted once. If all
    fees are conditional, `least` is not known; `most` is what all of them together come to.
    """

    certainty: Certainty
    least: int | None
    most: int | None
    added: tuple[Fee, ...] = ()
    alternatives: tuple[Fee, ...] = ()
    conditional: tuple[Fee, ...] = ()
    by_rule: tuple[Fee, ...] = ()

    @property
    def amount(self) -> int | None:
        """The total, if it is certain."""
        return self.least if self.certainty is Certainty.EXACT else None

    @property
    def exemptions(self) -> list[Translated]:
        """Who need not pay, in the words of the fees."""
        fees = (*self.added, *self.alternatives, *self.conditional, *self.by_rule)
        return _drop_doubles(each for fee in fees for each in fee.exemptions)


def find_total_fee(procedure: Procedure, kind: str, case: str | None, on: date) -> TotalFee:
    """Return what an application by the channels of a kind costs in a case on a day.

    Channels of one kind stand for different conditions, so their totals make a range.
    `InvalidInput` if there is no such channel or case.
    """
    key = choose_case(procedure, case)
    totals = [total_fees(channel, key, on) for channel in choose_channels(procedure, kind)]
    return totals[0] if len(totals) == 1 else _join(totals)


def total_fees(channel: Channel, case: str | None, on: date) -> TotalFee:
    """Add up the fees of a channel.

    Added are fees of different kinds, and fees of one kind that are narrowed alike: for each of the
    same, in the same cases and dates. Other fees of one kind, one of them free, or one for each
    page and one for each licence, are taken for alternatives. One that is stated twice counts once.
    """
    fees = _drop_doubles(list_fees(channel, case, on))
    by_rule = [fee for fee in fees if fee.amount is None]
    conditional = [fee for fee in fees if fee.amount is not None and _is_conditional(fee, case)]
    certain = [fee for fee in fees if fee not in by_rule and fee not in conditional]
    added, alternatives = _part_alternatives(certain)
    return _judge(added, alternatives, conditional, by_rule)


def _is_conditional(fee: Fee, case: str | None) -> bool:
    return bool(fee.condition) or (case is None and bool(fee.cases))


def _part_alternatives(fees: Sequence[Fee]) -> tuple[list[Fee], list[Fee]]:
    """Part fees that add up from those of which only one is due."""
    added: list[Fee] = []
    alternatives: list[Fee] = []
    for group in _group_by_kind(fees):
        (added if _add_up(group) else alternatives).extend(group)
    return added, alternatives


def _group_by_kind(fees: Iterable[Fee]) -> list[list[Fee]]:
    ordered = sorted(fees, key=lambda fee: fee.kind or "")
    return [list(group) for _, group in groupby(ordered, key=attrgetter("kind"))]


def _add_up(fees: Sequence[Fee]) -> bool:
    """Tell whether fees of one kind are due together."""
    first = fees[0]
    alike = all(
        (fee.per, fee.cases, fee.valid_from, fee.valid_until)
        == (first.per, first.cases, first.valid_from, first.valid_until)
        for fee in fees
    )
    return alike and (len(fees) == 1 or all(fee.amount for fee in fees))


def _judge(added: list[Fee], alternatives: list[Fee], conditional: list[Fee], by_rule: list[Fee]) -> TotalFee:
    parts = (tuple(added), tuple(alternatives), tuple(conditional), tuple(by_rule))
    if not any(parts):
        return TotalFee(Certainty.UNKNOWN, None, None)
    groups = [_amounts(group) for group in _group_by_kind(alternatives)]
    least = sum(_amounts(added)) + sum(map(min, groups)) if added or alternatives else None
    if any(fee.amount == 0 for fee in conditional):
        least = 0
    if by_rule:
        return TotalFee(Certainty.BY_RULE, least, None, *parts)
    most = sum(_amounts(added)) + sum(map(max, groups)) + sum(_amounts(conditional))
    certainty = Certainty.DEPENDS if alternatives or conditional else Certainty.EXACT
    return TotalFee(certainty, least, most, *parts)


def _amounts(fees: Iterable[Fee]) -> list[int]:
    return [fee.amount for fee in fees if fee.amount is not None]


def _join(totals: Sequence[TotalFee]) -> TotalFee:
    """Return the range of the totals of channels of one kind."""
    least = [total.least for total in totals if total.least is not None]
    most = [total.most for total in totals if total.most is not None]
    certainty = max((total.certainty for total in totals), key=list(Certainty).index)
    low = min(least) if len(least) == len(totals) else None
    high = max(most) if len(most) == len(totals) else None
    if certainty is Certainty.EXACT and low != high:
        certainty = Certainty.DEPENDS
    fees = {name: _gather(totals, name) for name in ("added", "alternatives", "conditional", "by_rule")}
    return TotalFee(certainty, low, high, **fees)


def _gather(totals: Iterable[TotalFee], name: str) -> tuple[Fee, ...]:
    return tuple(_drop_doubles(fee for total in totals for fee in getattr(total, name)))


def _drop_doubles(found: Iterable[_Each]) -> list[_Each]:
    kept: list[_Each] = []
    kept.extend(each for each in found if each not in kept)
    return kept
