from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from portal.api import Services
from portal.entities import NEWS, NewsContent, State
from portal.publishing import digests, publish, save, take_snapshot


@given(st.permutations(["title", "summary", "tags", "byline"]))
def test_the_order_in_which_fields_are_given_does_not_count(names: list[str]) -> None:
    values = {"title": {"vi": "Một", "en": "One"}, "summary": "Tóm", "tags": ["a"], "byline": "Ai"}
    shuffled = NewsContent.model_validate({name: values[name] for name in names})
    assert take_snapshot(shuffled).digest == take_snapshot(NewsContent.model_validate(values)).digest


def test_every_change_of_content_changes_the_digest() -> None:
    contents = [
        {"title": "Một"},
        {"title": "một"},
        {"title": "Một", "tags": ["a"]},
        {"title": "Một", "body": "a"},
    ]
    assert len({take_snapshot(NewsContent.model_validate(each)).digest for each in contents}) == len(contents)


def test_a_digest_tells_what_an_entry_is_at_present(services: Services, write: Any) -> None:
    with write() as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một"}))
        newest = take_snapshot(NewsContent(title={"vi": "Hai"})).digest  # type: ignore[dict-item]
        save(writer, NEWS, "mot", {"title": "Hai"})
    with services.database.reading() as session:
        digest = digests(session, NEWS)["mot"]
    assert (digest.state, digest.is_live, digest.content_hash) == (State.PUBLISHED, False, newest)
