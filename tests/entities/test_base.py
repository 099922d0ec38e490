from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from sqlmodel import col, delete, select

from portal.api import Services
from portal.entities import News, State, Withdrawal, WithdrawalKind, is_public
from portal.entities.base import Slug

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENTS = st.none() | st.integers(-2, 2).map(lambda steps: NOW + timedelta(microseconds=steps))
SLUGS: TypeAdapter[str] = TypeAdapter(Slug)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(rows=st.lists(st.tuples(st.sampled_from(State), MOMENTS, MOMENTS), min_size=1, max_size=20))
def test_the_rule_and_its_condition_agree_on_what_is_public(
    services: Services, rows: list[tuple[State, datetime | None, datetime | None]]
) -> None:
    with services.database.writing() as session:
        session.exec(delete(News))
        for number, (state, published_at, expire_at) in enumerate(rows):
            news = News(slug=f"{number}", title={}, created_at=NOW, updated_at=NOW)
            news.state, news.published_at, news.expire_at = state, published_at, expire_at
            session.add(news)
        session.flush()
        found = set(session.exec(select(col(News.slug)).where(is_public(News, NOW))).all())
        assert found == {news.slug for news in session.exec(select(News)) if news.is_public(NOW)}


def test_an_entry_is_public_from_its_first_moment_until_before_its_last() -> None:
    news = News(slug="a", title={}, created_at=NOW, updated_at=NOW)
    news.state, news.published_at, news.expire_at = State.PUBLISHED, NOW, NOW + timedelta(seconds=1)
    assert not news.is_public(NOW - timedelta(microseconds=1))
    assert news.is_public(NOW)
    assert not news.is_public(NOW + timedelta(seconds=1))


@pytest.mark.parametrize(("kind", "shown"), [("notice", True), ("gone", False), ("replaced", False)])
def test_only_a_notice_keeps_a_withdrawn_entry_at_its_address(kind: str, shown: bool) -> None:
    news = News(slug="a", title={}, created_at=NOW, updated_at=NOW)
    assert not news.shows_notice()
    news.withdrawal = Withdrawal(kind=WithdrawalKind(kind))
    assert news.shows_notice() is shown


@pytest.mark.parametrize("slug", ["y-te", "a", "2026"])
def test_a_slug_is_words_of_ascii(slug: str) -> None:
    assert SLUGS.validate_python(slug) == slug


@pytest.mark.parametrize(
    "slug", ["", "Y-te", "y--te", "-y", "y-", "y te", "y/te", "..", "y-tế", "a\n", "a" * 121]
)
def test_what_is_no_slug_is_refused(slug: str) -> None:
    with pytest.raises(ValidationError):
        SLUGS.validate_python(slug)
