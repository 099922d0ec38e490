from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from portal.api import Services
from portal.entities import AGENCY, DATASET, TOPIC, Withdrawal, WithdrawalKind
from portal.publishing import find_entry, publish, rename, save, withdraw, writing
from portal.syndication.ckan import Card, Register, read_register

Do = Callable[..., None]
DAY = timedelta(days=1)


def read(services: Services) -> Register:
    with services.database.reading() as session:
        return read_register(session)


def card(services: Services) -> Card:
    [found] = read(services).packages.values()
    return found


@pytest.fixture
def content(services: Services) -> dict[str, Any]:
    """A dataset with a file and a link."""
    stored = services.objects.put(io.BytesIO(b"a,b\n1,2\n"), 100)
    file = {"file": "gia.xlsx", "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    link = {"kind": "link", "url": "https://example.org/gia.pdf"}
    return {
        "title": "Giá lúa",
        "licence": "cc-by-4.0",
        "frequency": "monthly",
        "agency": "so-y-te",
        "topics": ["y-te"],
        "tags": ["lúa", "giá"],
        "resources": [
            {"slug": "gia", "title": "Giá", **file},
            {"slug": "ban-in", "title": "Bản in", **link},
        ],
    }


@pytest.fixture
def today(services: Services) -> datetime:
    """The moment at which an agency and a topic were published."""
    with writing(services.database, author="test") as writer:
        publish(writer, AGENCY, save(writer, AGENCY, "so-y-te", {"title": "Sở Y tế", "kind": "department"}))
        publish(writer, TOPIC, save(writer, TOPIC, "y-te", {"title": "Y tế"}))
        return writer.now


@pytest.fixture
def do(services: Services, content: dict[str, Any], today: datetime) -> Do:
    """Saves a dataset with changes some days after today, and then does something to it."""

    def do(verb: Callable[..., None] | None, *given: Any, days: int = 0, **changed: Any) -> None:
        options = {name: changed.pop(name) for name in ("at", "until") if name in changed}
        with writing(services.database, author="test", now=today + days * DAY) as writer:
            entry = save(writer, DATASET, "gia-lua", content | changed)
            if verb:
                verb(writer, DATASET, entry, *given, **options)

    return do


def test_a_card_says_what_can_be_searched_for(services: Services, do: Do, today: datetime) -> None:
    do(publish)
    found = card(services)
    assert (found.name, found.title, found.license_id) == ("gia-lua", "Giá lúa", "cc-by-4.0")
    assert (found.organization, found.groups, found.tags) == ("so-y-te", ("y-te",), ("giá", "lúa"))
    assert found.formats == ("CSV", "PDF")
    assert set(read(services).organizations) == {"so-y-te"}
    assert read(services).organizations["so-y-te"].title == "Sở Y tế"


def test_what_is_published_again_has_changed_and_what_is_only_saved_has_not(
    services: Services, do: Do, today: datetime
) -> None:
    do(publish)
    assert card(services).modified_at == card(services).created_at == today
    do(None, days=1, title="Giá lúa mới")
    assert card(services).modified_at == today
    do(publish, days=2, title="Giá lúa mới")
    assert card(services).modified_at == today + 2 * DAY
    assert card(services).created_at == today


def test_what_appears_under_an_old_date_has_changed_when_it_appeared(
    services: Services, do: Do, today: datetime
) -> None:
    do(publish, at=today - 300 * DAY)
    assert (card(services).created_at, card(services).modified_at) == (today - 300 * DAY, today)


def test_what_is_scheduled_appears_and_changes_at_its_date(
    services: Services, do: Do, today: datetime
) -> None:
    do(publish, at=today + 5 * DAY, until=today + 9 * DAY)
    assert card(services).modified_at == today + 5 * DAY
    register = read(services)
    assert [len(register.at(today + days * DAY).packages) for days in (4, 5, 8, 9)] == [0, 1, 1, 0]


def test_a_new_name_is_a_change(services: Services, do: Do, today: datetime) -> None:
    do(publish)
    with writing(services.database, author="test", now=today + DAY) as writer:
        rename(writer, DATASET, find_entry(writer, DATASET, "gia-lua"), "gia-thoc")
    assert (card(services).name, card(services).modified_at) == ("gia-thoc", today + DAY)


def test_what_was_never_published_or_is_withdrawn_is_not_there(services: Services, do: Do) -> None:
    do(None)
    assert not read(services).packages
    do(publish)
    do(withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))
    assert not read(services).packages
