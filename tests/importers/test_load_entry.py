from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from portal.api import Services
from portal.entities import AREA, NEWS, State, Withdrawal, WithdrawalKind
from portal.errors import Place
from portal.importers import Outcome, Report
from portal.importers.load_entry import Candidate, load_candidates
from portal.publishing import Writer, find_entry, withdraw, writing

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FUTURE = datetime(2999, 1, 1, tzinfo=UTC)
Take = Callable[..., Report]


@pytest.fixture
def take(services: Services) -> Take:
    """Load candidates of news in a transaction of their own."""

    def take(*candidates: Candidate, kind: Any = NEWS) -> Report:
        with writing(services.database, author="test", now=NOW) as writer:
            return load_candidates(writer, kind, candidates)

    return take


def news(slug: str = "mot", title: str = "Một", **rest: Any) -> Candidate:
    return Candidate(slug, {"title": title, **rest.pop("content", {})}, **rest)


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        (news(), Outcome.UNCHANGED),
        (news(title="Hai"), Outcome.CHANGED),
        (news(published_at=datetime(2026, 1, 1, tzinfo=UTC)), Outcome.CHANGED),
        (news(expire_at=FUTURE), Outcome.CHANGED),
        (news(previous_slugs=("cu",)), Outcome.CHANGED),
        (news(state=State.DRAFT), Outcome.UNCHANGED),
        (news(slug="moi", previous_slugs=("mot",)), Outcome.CHANGED),
        (news(slug="hai"), Outcome.NEW),
    ],
)
def test_only_what_differs_is_written(
    take: Take, read_rows: Any, second: Candidate, outcome: Outcome
) -> None:
    take(news())
    assert take(second).outcomes == {outcome: 1}
    before = read_rows()
    assert take(second).outcomes == {Outcome.UNCHANGED: 1}
    assert read_rows() == before


@pytest.mark.parametrize(
    "bad",
    [
        news(slug="hai", expire_at=NOW),
        news(slug="hai", previous_slugs=("mot",), content={"agency": "so-la"}),
        news(slug="hai", previous_slugs=("mot", "ba")),
        news(slug="Hai", previous_slugs=("mot",)),
        news(title="Hai", previous_slugs=("ba",)),
        news(title="Hai", published_at=FUTURE),
    ],
)
def test_a_refused_candidate_changes_nothing(take: Take, read_rows: Any, bad: Candidate) -> None:
    take(news(), news("ba", "Ba"))
    before = read_rows()
    report = take(bad)
    assert report.outcomes == {Outcome.REFUSED: 1}
    assert read_rows() == before


def test_a_slug_given_twice_is_refused_the_second_time(take: Take) -> None:
    report = take(news(), news(title="Hai"))
    assert report.outcomes == Counter({Outcome.NEW: 1, Outcome.REFUSED: 1})
    assert "'mot' is given twice" in report.problems[0].reason


def test_a_problem_is_put_where_the_source_says(take: Take) -> None:
    candidate = news(content={"agency": "so-la"}, locate=lambda name: Place("source", 7, name))
    assert str(take(candidate).problems[0]) == "source:7 [agency]: there is no agency 'so-la'"


def test_what_an_editor_took_down_stays_down(services: Services, take: Take) -> None:
    take(news())
    with writing(services.database, author="editor", now=NOW) as writer:
        withdraw(writer, NEWS, find_entry(writer, NEWS, "mot"), Withdrawal(kind=WithdrawalKind.GONE))
    assert take(news()).outcomes == {Outcome.UNCHANGED: 1}
    take(news(title="Hai"))
    with services.database.reading() as session:
        entry = find_entry(Writer(session, "test", NOW), NEWS, "mot")
    assert (entry.state, entry.latest_version) == (State.WITHDRAWN, 2)


def test_a_unit_that_gets_another_name_keeps_its_row_and_its_old_address(
    services: Services, take: Take
) -> None:
    def area(slug: str, title: str) -> Candidate:
        return Candidate(slug, {"title": title, "code": "1", "official_code": "1", "level": "commune"})

    take(area("xa-cu-1", "Xã Cũ"), kind=AREA)
    assert take(area("xa-moi-1", "Xã Mới"), kind=AREA).outcomes == {Outcome.CHANGED: 1}
    assert take(area("xa-moi-1", "Xã Mới"), kind=AREA).outcomes == {Outcome.UNCHANGED: 1}
    with services.database.reading() as session:
        writer = Writer(session, "test", NOW)
        entries = [find_entry(writer, AREA, slug) for slug in ("xa-cu-1", "xa-moi-1")]
    assert {(entry.slug, entry.title["vi"]) for entry in entries} == {("xa-moi-1", "Xã Mới")}  # type: ignore[index]


def test_progress_counts_every_candidate(services: Services) -> None:
    steps: list[int] = []
    with writing(services.database, author="test") as writer:
        load_candidates(writer, NEWS, [news(), news(slug="Hai")], steps.append)
    assert steps == [1, 1]
