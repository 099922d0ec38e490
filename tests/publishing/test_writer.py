from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import NEWS, Change
from portal.publishing import publish, save, writing


def test_an_error_at_the_end_undoes_everything(write: Any, unchanged: Any) -> None:
    def fail() -> None:
        with write() as writer:
            publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một"}))
            writer.flush()
            raise ZeroDivisionError

    with unchanged(), pytest.raises(ZeroDivisionError):
        fail()


def test_a_transaction_has_one_author_and_one_moment(services: Services) -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    with writing(services.database, author="biên tập", now=moment) as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một"}))
    with services.database.reading() as session:
        rows = session.exec(select(Change)).all()
    assert {(row.author, row.at) for row in rows} == {("biên tập", moment)}


def test_rows_of_the_log_are_in_the_order_of_the_verbs(services: Services, write: Any, read_log: Any) -> None:
    with write() as writer:
        for slug in ("a", "b", "c"):
            publish(writer, NEWS, save(writer, NEWS, slug, {"title": slug}))
    ids = [row.entry_id for row in read_log()]
    assert ids == [each for each in dict.fromkeys(ids) for _ in range(2)]
    assert [row.seq for row in read_log()] == list(range(1, 7))
