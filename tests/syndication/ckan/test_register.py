from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from portal.syndication.ckan import Card, Register
from portal.syndication.ckan.register import Span

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_what_is_hidden_is_neither_listed_nor_referred_to(
    hold: Callable[..., Register], card: Callable[..., Card]
) -> None:
    hidden = Span(NOW.replace(year=2027), None)
    register = hold(card(), card("later", span=hidden), card("over", span=Span(NOW.replace(year=2025), NOW)))
    assert set(register.at(NOW).packages) == {"d1"}
    gone = replace(
        register,
        organizations={key: replace(each, span=hidden) for key, each in register.organizations.items()},
        groups={key: replace(each, span=hidden) for key, each in register.groups.items()},
    ).at(NOW)
    assert (gone.packages["d1"].organization, gone.packages["d1"].groups) == ("", ())


def test_things_are_found_by_id_and_by_name(hold: Callable[..., Register]) -> None:
    register = hold()
    assert register.find_package("d1") == register.find_package("tram-y-te") is not None
    assert register.find_organization("a1") == register.find_organization("so-y-te") is not None
    assert register.find_group("t1") == register.find_group("y-te") is not None
    assert register.find_package("khong-co") is register.find_group("a1") is None
