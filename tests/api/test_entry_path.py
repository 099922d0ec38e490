from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from portal.api import Services, execute, find_by_path, split_path
from portal.entities import NEWS, Withdrawal, WithdrawalKind
from portal.errors import Gone, NotFound
from portal.publishing import publish, rename, save, withdraw, writing

Do = Callable[..., None]
PATH = "/vi/tin-tuc/mot/"


def find(services: Services, path: str = PATH, *, days: int = 0) -> str:
    with services.database.reading() as session:
        return find_by_path(session, path, datetime.now(UTC) + timedelta(days=days)).slug


def withdrawn(kind: WithdrawalKind, replaced_by: str | None = None) -> Withdrawal:
    return Withdrawal(kind=kind, note={"vi": "Đã rút."}, replaced_by=replaced_by)


@pytest.mark.parametrize("path", [PATH, "/en/news/mot/", "vi/tin-tuc/mot", "/vi/tin-t%75c/mot/"])
def test_an_entry_is_found_by_its_path_in_every_language(services: Services, add_news: Do, path: str) -> None:
    add_news("mot")
    assert find(services, path) == "mot"


@pytest.mark.parametrize(
    "path", ["", "/", "/vi/tin-tuc/", "/vi/khong-co/mot/", "/vi/tin-tuc/mot/2/", "/\0/a/b"]
)
def test_a_path_of_another_form_leads_nowhere(path: str) -> None:
    with pytest.raises(NotFound):
        split_path(path)


def test_a_renamed_entry_is_found_by_its_old_path(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    edit(NEWS, "mot", rename, "hai")
    assert find(services) == find(services, "/vi/tin-tuc/hai/") == "hai"


def test_a_withdrawn_entry_under_notice_still_stands(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    edit(NEWS, "mot", withdraw, withdrawn(WithdrawalKind.NOTICE))
    assert find(services) == "mot"


def test_an_entry_that_is_gone_says_so(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    edit(NEWS, "mot", withdraw, withdrawn(WithdrawalKind.GONE))
    with pytest.raises(Gone):
        find(services)


def test_a_replaced_entry_answers_with_the_last_of_its_replacements(
    services: Services, add_news: Do, edit: Do
) -> None:
    for slug in ("mot", "hai", "ba"):
        add_news(slug)
    edit(NEWS, "mot", withdraw, withdrawn(WithdrawalKind.REPLACED, "news/hai"))
    edit(NEWS, "hai", withdraw, withdrawn(WithdrawalKind.REPLACED, "news/ba"))
    assert find(services) == "ba"


def test_entries_that_replace_each_other_do_not_hold_us(services: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    add_news("hai")
    edit(NEWS, "mot", withdraw, withdrawn(WithdrawalKind.REPLACED, "news/hai"))
    edit(NEWS, "hai", withdraw, withdrawn(WithdrawalKind.REPLACED, "news/mot"))
    with pytest.raises(NotFound):
        find(services)


def test_a_draft_is_not_found(services: Services) -> None:
    with writing(services.database, author="test") as writer:
        save(writer, NEWS, "mot", {"title": "Một"})
    with pytest.raises(NotFound):
        find(services)


def test_a_scheduled_entry_is_found_from_its_moment_on(services: Services, add_news: Do) -> None:
    add_news("mot", at=datetime.now(UTC) + timedelta(days=2))
    with pytest.raises(NotFound):
        find(services, days=1)
    assert find(services, days=3) == "mot"


def test_an_expired_entry_is_not_found_any_more(services: Services, add_news: Do) -> None:
    add_news("mot", until=datetime.now(UTC) + timedelta(days=2))
    assert find(services, days=1) == "mot"
    with pytest.raises(NotFound):
        find(services, days=3)


def test_the_live_version_stands_until_the_next_is_published(
    services: Services, add_news: Do, edit: Do
) -> None:
    add_news("mot")
    with writing(services.database, author="test") as writer:
        save(writer, NEWS, "mot", {"title": "Sửa lại"})
    with services.database.reading() as session:
        assert find_by_path(session, PATH, datetime.now(UTC)).title == {"vi": "Tin mot"}
    edit(NEWS, "mot", publish)
    with services.database.reading() as session:
        assert find_by_path(session, PATH, datetime.now(UTC)).title == {"vi": "Sửa lại"}


def test_one_unknown_path_leaves_the_other_answers(services: Services, add_news: Callable[..., None]) -> None:
    add_news("mot")
    query = (
        '{ there: entry(path: "/vi/tin-tuc/mot/") { slug } not: entry(path: "/vi/tin-tuc/hai/") { slug } }'
    )
    answer = execute(services, query)
    assert answer.data == {"there": {"slug": "mot"}, "not": None}
    assert [error["extensions"]["code"] for error in answer.errors] == ["NOT_FOUND"]
