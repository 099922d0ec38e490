from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.api.validation import DEEPEST, MOST_ALIASES, MOST_TOKENS

Refuse = Callable[..., Any]


def nested(depth: int) -> str:
    """Return an operation whose innermost field lies `depth` levels below the root field."""
    levels = depth - 1
    return '{ area(code: "91") ' + "{ parent " * levels + "{ slug }" + " }" * levels + " }"


def aliased(count: int) -> str:
    return "{" + " ".join(f"a{number}: contentVersion" for number in range(count)) + "}"


def long(tokens: int) -> str:
    return "{ news(filter: { tag: [" + '"a" ' * (tokens - 16) + "] }) { totalCount } }"


LIMITS = [
    pytest.param(nested, DEEPEST, id="depth"),
    pytest.param(aliased, MOST_ALIASES, id="aliases"),
    pytest.param(long, MOST_TOKENS, id="tokens"),
]


@pytest.mark.parametrize(("write", "limit"), LIMITS)
def test_an_operation_at_a_limit_runs_again_and_again(
    services: Services, ask: Callable[..., Any], write: Callable[[int], str], limit: int
) -> None:
    assert ask(services, write(limit)) == ask(services, write(limit))


@pytest.mark.parametrize(("write", "limit"), LIMITS)
def test_the_first_over_a_limit_is_refused_again_and_again(
    services: Services, refuse: Refuse, write: Callable[[int], str], limit: int
) -> None:
    for _ in range(2):
        assert refuse(services, write(limit + 1))["extensions"] == {"code": "GRAPHQL_INVALID", "status": 400}


def test_a_field_that_does_not_exist_is_refused_again_and_again(services: Services, refuse: Refuse) -> None:
    for _ in range(2):
        assert "nothing" in refuse(services, "{ nothing }")["message"]


@pytest.mark.parametrize(
    "document", ["", "{", "mutation { a }", "subscription { a }", "fragment F on News { slug }"]
)
def test_what_is_no_query_is_refused(services: Services, refuse: Refuse, document: str) -> None:
    assert refuse(services, document)["extensions"]["status"] == 400
