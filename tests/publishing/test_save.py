from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import (
    AGENCY,
    DATASET,
    NEWS,
    PROCEDURE,
    TOPIC,
    Action,
    Resource,
    State,
    TopicLink,
    Version,
)
from portal.errors import Conflict, InvalidEntry, PortalError
from portal.publishing import find_entry, publish, rename, save

PROCEDURE_CONTENT = {
    "title": "Khai sinh",
    "code": "1.000080",
    "levels": ["commune"],
    "audiences": ["citizen"],
}
DEPARTMENT = {"title": "Sở Y tế", "kind": "department"}


def save_both(write: Any, kind: Any, *entries: tuple[str, Any]) -> None:
    with write() as writer:
        for slug, content in entries:
            save(writer, kind, slug, content)


def test_a_new_entry_is_a_draft_with_one_version_and_one_row_in_the_log(
    write: Any, look: Any, read_log: Any
) -> None:
    with write() as writer:
        save(writer, NEWS, "mot", {"title": "Một"}, reason="first")
    entry = look(NEWS, "mot")
    assert (entry.state, entry.live_version, entry.latest_version) == (State.DRAFT, 0, 1)
    (row,) = read_log()
    assert (row.action, row.entry_id, row.version, row.author, row.reason) == (
        Action.SAVE,
        entry.id,
        1,
        "test",
        "first",
    )


def test_saving_the_same_again_changes_nothing(write: Any, unchanged: Any) -> None:
    content = {"title": "Một", "tags": ["a", "b"]}
    with write() as writer:
        save(writer, NEWS, "mot", content)
    with unchanged(), write() as writer:
        save(writer, NEWS, "mot", content)


def test_a_draft_of_a_published_entry_leaves_what_readers_see(
    services: Services, places: None, write: Any, look: Any
) -> None:
    with write() as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một", "topics": ["y-te"], "tags": ["cũ"]}))
    before = look(NEWS, "mot")
    with write() as writer:
        save(writer, NEWS, "mot", {"title": "Hai", "tags": ["mới"]})
    entry = look(NEWS, "mot")
    assert (entry.title, entry.tags, entry.updated_at) == ({"vi": "Một"}, ["cũ"], before.updated_at)
    assert (entry.live_version, entry.latest_version) == (1, 2)
    with services.database.reading() as session:
        assert len(session.exec(select(TopicLink)).all()) == 1


def test_versions_are_kept_as_they_were(services: Services, write: Any) -> None:
    for title in ("Một", "Hai"):
        with write() as writer:
            entry = save(writer, NEWS, "mot", {"title": title})
    with services.database.reading() as session:
        versions = session.exec(
            select(Version).where(Version.entry_id == entry.id).order_by(Version.number)
        ).all()  # type: ignore[arg-type]
    assert [(version.number, version.content["title"]) for version in versions] == [
        (1, {"vi": "Một"}),
        (2, {"vi": "Hai"}),
    ]


def test_a_saved_draft_again_has_only_its_newest_parts(services: Services, write: Any) -> None:
    resource = {"title": "A", "file": "a.csv", "media_type": "text/csv", "size": 1, "sha256": "0" * 64}
    content = {"title": "Dữ liệu", "licence": "cc-by-4.0", "frequency": "irregular"}
    for slugs in (["a", "b"], ["b", "c"]):
        with write() as writer:
            save(
                writer,
                DATASET,
                "du-lieu",
                content | {"resources": [resource | {"slug": slug} for slug in slugs]},
            )
    with services.database.reading() as session:
        assert session.exec(select(Resource.slug).order_by(Resource.position)).all() == ["b", "c"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("slug", "content"),
    [
        ("mot", {"title": {"en": "One"}}),
        ("mot", {"title": "Hai", "agency": "so-khong-co"}),
        ("mot", {"title": "Hai", "topics": ["khong-co"], "areas": ["00"]}),
        ("Mot Hai", {"title": "Hai"}),
        ("cu", {"title": "Hai"}),
    ],
)
def test_a_refused_save_changes_nothing(slug: str, content: Any, write: Any, unchanged: Any) -> None:
    with write() as writer:
        entry = save(writer, NEWS, "cu", {"title": "Một"})
        rename(writer, NEWS, entry, "mot")
    with unchanged(), pytest.raises(PortalError):
        save_both(write, NEWS, ("truoc", {"title": "Goes with the rest"}), (slug, content))


def test_every_reference_that_leads_nowhere_is_named(write: Any) -> None:
    content = {"title": "Một", "agency": "a", "topics": ["b"], "areas": ["c"], "image": "d"}
    with pytest.raises(InvalidEntry) as refused, write() as writer:
        save(writer, NEWS, "mot", content)
    assert [str(each) for each in refused.value.problems] == [
        "[topics]: there is no topic 'b'",
        "[areas]: there is no area 'c'",
        "[agency]: there is no agency 'a'",
        "[image]: there is no media 'd'",
    ]


def test_a_former_slug_is_not_given_to_a_new_entry(write: Any) -> None:
    with write() as writer:
        rename(writer, NEWS, save(writer, NEWS, "cu", {"title": "Một"}), "moi")
    with pytest.raises(Conflict, match="'cu' belongs to another news"), write() as writer:
        save(writer, NEWS, "cu", {"title": "Hai"})


def test_a_reference_by_a_former_slug_holds(places: None, write: Any, look: Any, read_log: Any) -> None:
    with write() as writer:
        rename(writer, TOPIC, find_entry(writer, TOPIC, "y-te"), "suc-khoe")
    with write() as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một", "topics": ["y-te"]}))
    assert read_log()[-1].touches == ["topic:suc-khoe"]


@pytest.mark.parametrize(
    ("kind", "content"), [(PROCEDURE, PROCEDURE_CONTENT), (AGENCY, DEPARTMENT | {"code": "1"})]
)
def test_a_code_has_one_holder_even_within_a_transaction(
    kind: Any, content: Any, write: Any, unchanged: Any
) -> None:
    said = f"belongs to the {kind.name} 'mot'"
    with unchanged(), pytest.raises(InvalidEntry, match=said):
        save_both(write, kind, ("mot", content), ("hai", content))
    with write() as writer:
        save(writer, kind, "mot", content)
    with unchanged(), pytest.raises(InvalidEntry, match=said), write() as writer:
        save(writer, kind, "hai", content)


def test_a_change_to_a_taken_code_is_refused(write: Any, unchanged: Any) -> None:
    with write() as writer:
        save(writer, PROCEDURE, "mot", PROCEDURE_CONTENT)
        save(writer, PROCEDURE, "hai", PROCEDURE_CONTENT | {"code": "2"})
    with unchanged(), pytest.raises(InvalidEntry, match=r"'1\.000080' belongs"), write() as writer:
        save(writer, PROCEDURE, "hai", PROCEDURE_CONTENT)


def test_a_code_taken_since_the_draft_was_saved_stops_its_publication(write: Any, unchanged: Any) -> None:
    with write() as writer:
        publish(writer, PROCEDURE, save(writer, PROCEDURE, "mot", PROCEDURE_CONTENT))
        save(writer, PROCEDURE, "mot", PROCEDURE_CONTENT | {"code": "2"})
        save(writer, PROCEDURE, "hai", PROCEDURE_CONTENT | {"code": "2"})
    with unchanged(), pytest.raises(InvalidEntry, match="belongs to the procedure 'hai'"), write() as writer:
        publish(writer, PROCEDURE, find_entry(writer, PROCEDURE, "mot"))


def test_agencies_without_a_code_do_not_collide(write: Any, look: Any) -> None:
    with write() as writer:
        save(writer, AGENCY, "mot", DEPARTMENT)
        save(writer, AGENCY, "hai", DEPARTMENT | {"parent": "mot"})
    assert look(AGENCY, "hai").parent_id == look(AGENCY, "mot").id


def test_an_unknown_field_names_itself(write: Any) -> None:
    with pytest.raises(InvalidEntry, match=r"\[titel\]"), write() as writer:
        save(writer, NEWS, "mot", {"title": "Một", "titel": "x"})
