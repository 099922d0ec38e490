from __future__ import annotations

from typing import Any

import pytest

from portal.entities import NEWS
from portal.errors import NotFound
from portal.publishing import find_entry, publish, rename, restore, save


@pytest.fixture(autouse=True)
def _two_versions(write: Any) -> None:
    for title in ("Một", "Hai"):
        with write() as writer:
            publish(writer, NEWS, save(writer, NEWS, "mot", {"title": title}))


def test_an_old_version_becomes_the_newest_and_readers_wait_for_publication(
    write: Any, look: Any, read_log: Any
) -> None:
    with write() as writer:
        restore(writer, NEWS, find_entry(writer, NEWS, "mot"), 1)
    entry = look(NEWS, "mot")
    assert (entry.title, entry.live_version, entry.latest_version) == ({"vi": "Hai"}, 2, 3)
    assert read_log()[-1].reason == "restored version 1"
    with write() as writer:
        publish(writer, NEWS, find_entry(writer, NEWS, "mot"))
    assert look(NEWS, "mot").title == {"vi": "Một"}


def test_restoring_the_newest_version_changes_nothing(write: Any, unchanged: Any) -> None:
    with unchanged(), write() as writer:
        restore(writer, NEWS, find_entry(writer, NEWS, "mot"), 2)


def test_a_renamed_entry_can_be_restored(write: Any, look: Any) -> None:
    with write() as writer:
        entry = find_entry(writer, NEWS, "mot")
        rename(writer, NEWS, entry, "hai")
        restore(writer, NEWS, entry, 1)
    assert look(NEWS, "hai").latest_version == 3


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_version_that_is_not_there_is_not_found(number: int, write: Any, unchanged: Any) -> None:
    with unchanged(), pytest.raises(NotFound, match="its newest is 2"), write() as writer:
        restore(writer, NEWS, find_entry(writer, NEWS, "mot"), number)
