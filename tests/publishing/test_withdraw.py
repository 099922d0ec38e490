from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from portal.entities import NEWS, Action, State, Withdrawal, WithdrawalKind
from portal.errors import Conflict, InvalidInput, PortalError
from portal.publishing import find_entry, publish, rename, save, withdraw

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _two_entries(write: Any) -> None:
    with write(NOW) as writer:
        for slug in ("mot", "hai"):
            publish(writer, NEWS, save(writer, NEWS, slug, {"title": slug}))
        save(writer, NEWS, "nhap", {"title": "Nháp"})


def take_down(write: Any, slug: str, kind: WithdrawalKind, replaced_by: str | None = None) -> None:
    with write(NOW) as writer:
        withdrawal = Withdrawal.model_validate({"kind": kind, "note": "Vì sao", "replaced_by": replaced_by})
        withdraw(writer, NEWS, find_entry(writer, NEWS, slug), withdrawal, reason="why")


@pytest.mark.parametrize("kind", [WithdrawalKind.NOTICE, WithdrawalKind.GONE])
def test_a_withdrawn_entry_is_not_public_and_says_why(
    kind: WithdrawalKind, write: Any, look: Any, read_log: Any
) -> None:
    take_down(write, "mot", kind)
    entry = look(NEWS, "mot")
    assert entry.state is State.WITHDRAWN
    assert not entry.is_public(NOW)
    assert entry.withdrawal == Withdrawal(kind=kind, note={"vi": "Vì sao"})  # type: ignore[dict-item]
    assert entry.shows_notice() is (kind is WithdrawalKind.NOTICE)
    assert (read_log()[-1].action, read_log()[-1].reason) == (Action.WITHDRAW, "why")


def test_a_replacement_is_named_by_type_and_slug(write: Any, look: Any) -> None:
    take_down(write, "mot", WithdrawalKind.REPLACED, "news/hai")
    assert look(NEWS, "mot").withdrawal.replaced_by == "news/hai"


def test_a_replacement_may_have_been_made_or_renamed_just_now(write: Any, look: Any) -> None:
    with write(NOW) as writer:
        publish(writer, NEWS, save(writer, NEWS, "ba", {"title": "Ba"}))
        rename(writer, NEWS, find_entry(writer, NEWS, "ba"), "bon")
        for slug, other in (("mot", "news/ba"), ("hai", "news/bon")):
            withdrawal = Withdrawal(kind=WithdrawalKind.REPLACED, replaced_by=other)
            withdraw(writer, NEWS, find_entry(writer, NEWS, slug), withdrawal)
    assert look(NEWS, "hai").state is State.WITHDRAWN


@pytest.mark.parametrize("replaced_by", [None, "", "hai", "news/", "news/khong-co", "poem/hai", "news/mot"])
def test_a_replacement_that_is_none_is_refused(replaced_by: str | None, write: Any, unchanged: Any) -> None:
    with unchanged(), pytest.raises(InvalidInput):
        take_down(write, "mot", WithdrawalKind.REPLACED, replaced_by)


def test_an_entry_cannot_replace_itself_under_its_former_name(write: Any) -> None:
    with write(NOW) as writer:
        rename(writer, NEWS, find_entry(writer, NEWS, "mot"), "moi")
    with pytest.raises(InvalidInput, match="itself"):
        take_down(write, "moi", WithdrawalKind.REPLACED, "news/mot")


def test_only_what_is_published_can_be_withdrawn(write: Any, unchanged: Any) -> None:
    with unchanged(), pytest.raises(Conflict, match="this one is draft"):
        take_down(write, "nhap", WithdrawalKind.GONE)
    take_down(write, "mot", WithdrawalKind.GONE)
    with unchanged(), pytest.raises(PortalError, match="this one is withdrawn"):
        take_down(write, "mot", WithdrawalKind.NOTICE)


def test_publishing_again_brings_a_withdrawn_entry_back(write: Any, look: Any) -> None:
    take_down(write, "mot", WithdrawalKind.NOTICE)
    with write(NOW) as writer:
        publish(writer, NEWS, find_entry(writer, NEWS, "mot"))
    entry = look(NEWS, "mot")
    assert entry.is_public(NOW)
    assert entry.withdrawal is None
