from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from portal.syndication.ckan import Holding, Holdings
from portal.syndication.ckan.holdings import Span

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_what_is_hidden_is_neither_listed_nor_referred_to(
    hold: Callable[..., Holdings], holding: Callable[..., Holding]
) -> None:
    hidden = Span(NOW.replace(year=2027), None)
    holdings = hold(
        holding(), holding("later", span=hidden), holding("over", span=Span(NOW.replace(year=2025), NOW))
    )
    assert set(holdings.at(NOW).packages) == {"d1"}
    gone = replace(
        holdings,
        organizations={key: replace(each, span=hidden) for key, each in holdings.organizations.items()},
        groups={key: replace(each, span=hidden) for key, each in holdings.groups.items()},
    ).at(NOW)
    assert (gone.packages["d1"].organization, gone.packages["d1"].groups) == ("", ())


def test_things_are_found_by_id_and_by_name(hold: Callable[..., Holdings]) -> None:
    holdings = hold()
    assert holdings.find_package("d1") == holdings.find_package("tram-y-te") is not None
    assert holdings.find_organization("a1") == holdings.find_organization("so-y-te") is not None
    assert holdings.find_group("t1") == holdings.find_group("y-te") is not None
    assert holdings.find_package("khong-co") is holdings.find_group("a1") is None
