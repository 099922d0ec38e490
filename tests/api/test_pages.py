from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as configure
from hypothesis import strategies as st
from sqlmodel import Session

from portal.api import Services
from portal.api.pages import EntryOrder, EntryPage, Window, fetch_entries
from portal.entities import NEWS, TOPIC, Topic
from portal.errors import InvalidCursor, InvalidInput
from portal.publishing import publish, save, writing

START = datetime(2026, 1, 1, tzinfo=UTC)
TOPICS = 11
quickly = configure(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
orders = pytest.mark.parametrize(
    "order",
    [order for order in EntryOrder if order is not EntryOrder.ISSUED],  # Topics are not issued.
)


@pytest.fixture
def session(services: Services) -> Iterator[Session]:
    """A view of eleven topics, of which several share a date and a position."""
    with writing(services.database, author="test") as writer:
        for number in range(TOPICS):
            content = {"title": f"Chủ đề {number}", "position": number % 3}
            topic = save(writer, TOPIC, f"chu-de-{number:02}", content)
            publish(writer, TOPIC, topic, at=START + timedelta(days=number // 4))
    with services.database.reading() as session:
        yield session


def fetch(session: Session, order: EntryOrder, **window: Any) -> EntryPage:
    return fetch_entries(session, Topic, [], order, Window(**window), limit=100)


def slugs(page: EntryPage) -> list[str]:
    return [row.slug for row in page.rows]


@orders
@quickly
@given(size=st.integers(1, TOPICS + 1))
def test_pages_forwards_give_each_entry_once(session: Session, order: EntryOrder, size: int) -> None:
    page = fetch(session, order, first=size)
    found = slugs(page)
    while page.has_next:
        page = fetch(session, order, first=size, after=page.cursors[-1])
        found += slugs(page)
    assert found == slugs(fetch(session, order, first=TOPICS))
    assert len(set(found)) == TOPICS


@orders
@quickly
@given(size=st.integers(1, TOPICS + 1))
def test_pages_backwards_give_each_entry_once(session: Session, order: EntryOrder, size: int) -> None:
    page = fetch(session, order, last=size)
    found = slugs(page)
    while page.has_previous:
        page = fetch(session, order, last=size, before=page.cursors[0])
        found = slugs(page) + found
    assert found == slugs(fetch(session, order, first=TOPICS))


@orders
def test_two_cursors_cut_out_what_lies_between(session: Session, order: EntryOrder) -> None:
    whole = fetch(session, order, first=TOPICS)
    page = fetch(session, order, first=TOPICS, after=whole.cursors[2], before=whole.cursors[7])
    assert slugs(page) == slugs(whole)[3:7]


def test_each_order_is_what_its_name_says(session: Session) -> None:
    newest, oldest = (fetch(session, order, first=TOPICS) for order in (EntryOrder.NEWEST, EntryOrder.OLDEST))
    assert slugs(newest) == slugs(oldest)[::-1]
    assert oldest.rows[0].published_at == START
    assert slugs(fetch(session, EntryOrder.ALPHABETICAL, first=2)) == ["chu-de-00", "chu-de-01"]
    positions = [row.position for row in fetch(session, EntryOrder.POSITION, first=TOPICS).rows]
    assert positions == sorted(positions)


def test_a_cursor_of_another_order_is_refused(session: Session) -> None:
    cursor = fetch(session, EntryOrder.NEWEST, first=1).cursors[0]
    with pytest.raises(InvalidCursor, match="NEWEST"):
        fetch(session, EntryOrder.OLDEST, first=1, after=cursor)


def encode(value: object) -> str:
    return urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")


json_values = st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats() | st.text()
uuids = st.uuids().map(str)
moments = st.datetimes().map(datetime.isoformat)
cursors = st.text(max_size=600) | st.builds(
    lambda order, value, key: encode([order.name, value, key]),
    st.sampled_from(EntryOrder),
    json_values | moments,
    uuids | json_values,
)


@orders
@configure(quickly, max_examples=100)
@given(cursor=cursors)
def test_a_forged_cursor_gives_a_page_or_is_refused(session: Session, order: EntryOrder, cursor: str) -> None:
    with suppress(InvalidCursor):
        assert len(fetch(session, order, first=3, after=cursor).rows) <= 3


def test_first_and_last_together_are_refused(session: Session) -> None:
    with pytest.raises(InvalidInput, match="not for both"):
        fetch(session, EntryOrder.NEWEST, first=1, last=1)


@pytest.mark.parametrize("size", [-1, 101])
def test_a_page_over_its_limit_is_refused(session: Session, size: int) -> None:
    with pytest.raises(InvalidInput, match="between 0 and 100"):
        fetch(session, EntryOrder.NEWEST, first=size)


def test_a_list_without_places_is_not_ordered_by_them(session: Session) -> None:
    with pytest.raises(InvalidInput, match="POSITION"):
        fetch_entries(session, NEWS.table, [], EntryOrder.POSITION, Window(), limit=100)
