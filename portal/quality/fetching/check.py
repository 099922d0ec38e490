"""Is a link alive? Asked with as little of the answer as will do."""

from __future__ import annotations

from dataclasses import dataclass
from http.client import HTTPResponse
from typing import Final

from portal.errors import TooLarge
from portal.quality.fetching import faults
from portal.quality.fetching.faults import Fault, LinkFailure, judge_status
from portal.quality.fetching.visitor import Request, Visit, Visitor

_SOME: Final = 1024
_RANGE_NOT_THERE: Final = 416


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: no fault if the link is alive; the status if a server answered at its end."""

    fault: Fault | None
    status: int | None
    url: str


def check_link(url: str, visitor: Visitor) -> Verdict:
    """Return how it stands with a link. Nothing is raised for a link that cannot be followed."""
    try:
        visit = _look(url, visitor)
    except LinkFailure as failure:
        return Verdict(failure.fault, None, "")
    except TooLarge:
        return Verdict(faults.NOT_HTTP, None, "")
    fault = None if visit.status == _RANGE_NOT_THERE else judge_status(visit.status)
    return Verdict(fault, visit.status, visit.url)


def _look(url: str, visitor: Visitor) -> Visit[None]:
    """Ask for the headers alone; of a server that cannot do that, for a few bytes."""
    try:
        visit = visitor.follow(url, Request("HEAD", _take_nothing))
    except LinkFailure as failure:
        if failure.fault is not faults.NOT_HTTP:
            raise
    else:
        if visit.status < 400:
            return visit
    few = {"Range": f"bytes=0-{_SOME - 1}"}
    return visitor.follow(url, Request("GET", _take_some, _SOME, few))


def _take_nothing(_answer: HTTPResponse) -> None:
    return None


def _take_some(answer: HTTPResponse) -> None:
    answer.read(_SOME)
