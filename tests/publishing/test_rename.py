from __future__ import annotations

from typing import Any

import pytest

from portal.entities import NEWS, PAGE
from portal.errors import Conflict, InvalidEntry, NotFound
from portal.publishing import claim_slug, find_entry, publish, rename, save


@pytest.fixture(autouse=True)
def _two_entries(write: Any) -> None:
    with write() as writer:
        for slug in ("mot", "hai"):
            publish(writer, NEWS, save(writer, NEWS, slug, {"title": slug}))


def rename_news(write: Any, slug: str, new: str) -> None:
    with write() as writer:
        rename(writer, NEWS, find_entry(writer, NEWS, slug), new)


def test_a_renamed_entry_is_found_by_both_slugs(write: Any, look: Any, read_log: Any) -> None:
    rename_news(write, "mot", "moi")
    assert look(NEWS, "mot").id == look(NEWS, "moi").id
    assert look(NEWS, "mot").slug == "moi"
    assert read_log()[-1].touches == ["news:moi", "news:mot"]


def test_a_former_slug_stays_claimed(write: Any, unchanged: Any) -> None:
    rename_news(write, "mot", "moi")
    with unchanged(), pytest.raises(Conflict, match="'mot' belongs"):
        rename_news(write, "hai", "mot")


def test_an_entry_may_take_its_former_slug_back(write: Any, look: Any) -> None:
    rename_news(write, "mot", "moi")
    rename_news(write, "moi", "mot")
    assert look(NEWS, "moi").slug == "mot"


def test_renaming_to_the_same_slug_changes_nothing(write: Any, unchanged: Any) -> None:
    with unchanged():
        rename_news(write, "mot", "mot")


def test_another_kind_may_have_the_same_slug(write: Any, look: Any) -> None:
    with write() as writer:
        save(writer, PAGE, "mot", {"title": "Trang"})
    assert look(PAGE, "mot").id != look(NEWS, "mot").id


@pytest.mark.parametrize("slug", ["", "Một", "a b", "../a"])
def test_a_name_that_is_no_slug_is_refused(slug: str, write: Any, unchanged: Any) -> None:
    with unchanged(), pytest.raises(InvalidEntry, match="is not a slug"):
        rename_news(write, "mot", slug)


def test_a_slug_can_be_claimed_beforehand(write: Any, look: Any) -> None:
    with write() as writer:
        entry = find_entry(writer, NEWS, "mot")
        assert [claim_slug(writer, NEWS, entry, "cu") for _ in range(2)] == [True, False]
    assert look(NEWS, "cu").slug == "mot"


def test_an_unknown_slug_is_not_found(look: Any) -> None:
    with pytest.raises(NotFound, match="no news with the slug 'ba'"):
        look(NEWS, "ba")
