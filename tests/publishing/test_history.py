"""What publishing leaves behind: a version of every file that readers ever got."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, delete, select

from portal.api import Services
from portal.entities import (
    CONTENT_TYPES,
    DATASET,
    NEWS,
    Change,
    Due,
    Resource,
    ResourceVersion,
    SlugClaim,
    State,
    Version,
    Withdrawal,
    WithdrawalKind,
)
from portal.publishing import Writer, find_entry, publish, restore, save, withdraw, writing

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
LINK = {"slug": "tep", "title": "Tệp", "kind": "link", "url": "https://example.org/data"}
FILES = st.lists(st.sampled_from(["a", "b", "link"]), min_size=1, max_size=2)
VERBS = st.lists(
    st.one_of(
        st.tuples(st.just("save"), FILES),
        st.tuples(st.just("restore"), st.integers(1, 4)),
        st.sampled_from([("publish",), ("publish",), ("withdraw",)]),
    ),
    max_size=12,
)


def make_file(content: str, slug: str = "tep", **fields: Any) -> dict[str, Any]:
    sha256 = content[0] * 64
    file = {"file": f"{content}.csv", "media_type": "text/csv", "size": 1, "sha256": sha256}
    return {"slug": slug, "title": "Tệp", **file, **fields}


def make_dataset(*resources: dict[str, Any]) -> dict[str, Any]:
    return {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual", "resources": list(resources)}


def publish_dataset(write: Any, *resources: dict[str, Any], now: datetime = NOW, **dates: Any) -> None:
    with write(now) as writer:
        publish(writer, DATASET, save(writer, DATASET, "bang", make_dataset(*resources)), **dates)


def read_versions(services: Services) -> list[ResourceVersion]:
    with services.database.reading() as session:
        order = col(ResourceVersion.resource_id), col(ResourceVersion.number)
        return list(session.exec(select(ResourceVersion).order_by(*order)).all())


def list_files(services: Services) -> list[tuple[int, str]]:
    return [(version.number, version.file) for version in read_versions(services)]


def test_every_file_that_readers_get_is_a_version(services: Services, write: Any) -> None:
    publish_dataset(write, make_file("a"))
    publish_dataset(write, make_file("b"))
    publish_dataset(write, make_file("a"))
    assert list_files(services) == [(1, "a.csv"), (2, "b.csv"), (3, "a.csv")]


def test_a_draft_leaves_nothing_behind(services: Services, write: Any) -> None:
    with write() as writer:
        save(writer, DATASET, "bang", make_dataset(make_file("a")))
    assert read_versions(services) == []
    publish_dataset(write, make_file("b"))
    with write() as writer:
        save(writer, DATASET, "bang", make_dataset(make_file("a")))
    assert list_files(services) == [(1, "b.csv")]


def test_words_alone_make_no_version(services: Services, write: Any) -> None:
    publish_dataset(write, make_file("a", note="Lần đầu"))
    publish_dataset(write, make_file("a", note="Sửa mô tả", title="Khác"))
    (version,) = read_versions(services)
    assert version.note == {"vi": "Lần đầu"}


def test_a_link_has_no_versions_and_what_was_a_file_keeps_them(services: Services, write: Any) -> None:
    publish_dataset(write, LINK)
    assert read_versions(services) == []
    publish_dataset(write, make_file("a"))
    publish_dataset(write, LINK)
    publish_dataset(write, make_file("b"))
    assert list_files(services) == [(1, "a.csv"), (2, "b.csv")]


def test_what_leaves_the_dataset_keeps_its_versions_and_their_numbers(services: Services, write: Any) -> None:
    publish_dataset(write, make_file("a"), make_file("b", slug="khac"))
    publish_dataset(write, make_file("a"))
    assert sorted(file for _, file in list_files(services)) == ["a.csv", "b.csv"]
    publish_dataset(write, make_file("a"), make_file("c", slug="khac"))
    assert {(2, "c.csv"), (1, "b.csv")} <= set(list_files(services))


def test_two_publications_in_one_transaction_are_two_versions(services: Services, write: Any) -> None:
    with write(NOW) as writer:
        for content in "ab":
            publish(writer, DATASET, save(writer, DATASET, "bang", make_dataset(make_file(content))))
    assert list_files(services) == [(1, "a.csv"), (2, "b.csv")]


def test_a_version_bears_the_moment_from_which_readers_had_it(services: Services, write: Any) -> None:
    publish_dataset(write, make_file("a"), at=NOW - HOUR)
    publish_dataset(write, make_file("b"), now=NOW + HOUR)
    with write(NOW + 2 * HOUR) as writer:
        entry = find_entry(writer, DATASET, "bang")
        withdraw(writer, DATASET, entry, Withdrawal(kind=WithdrawalKind.NOTICE))
    publish_dataset(write, make_file("c"), now=NOW + 2 * HOUR, at=NOW + 5 * HOUR)
    moments = [version.published_at for version in read_versions(services)]
    assert moments == [NOW - HOUR, NOW + HOUR, NOW + 5 * HOUR]


def test_other_kinds_leave_no_history(services: Services, add_news: Any) -> None:
    assert [name for name, kind in CONTENT_TYPES.items() if kind.history] == ["procedure", "dataset"]
    add_news("mot")
    assert NEWS.history is None


def do_verb(writer: Writer, verb: str, *given: Any) -> None:
    """Do a verb as far as the state of the dataset allows it."""
    if verb == "save":
        slugs = zip(("tep", "khac"), given[0], strict=False)
        made = [LINK | {"slug": slug} if file == "link" else make_file(file, slug) for slug, file in slugs]
        save(writer, DATASET, "bang", make_dataset(*made))
        return
    if "bang" not in writer.claims(DATASET):
        return
    entry = find_entry(writer, DATASET, "bang")
    if verb == "publish":
        publish(writer, DATASET, entry)
    elif verb == "restore":
        restore(writer, DATASET, entry, min(given[0], entry.latest_version))
    elif entry.state is State.PUBLISHED:
        withdraw(writer, DATASET, entry, Withdrawal(kind=WithdrawalKind.GONE))


def clear(services: Services) -> None:
    with services.database.writing() as session:
        for table in (ResourceVersion, Resource, Version, Change, Due, SlugClaim, DATASET.table):
            session.exec(delete(table))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(verbs=VERBS)
def test_whatever_editors_do_versions_are_only_added_and_the_newest_is_what_readers_get(
    services: Services, verbs: list[Any]
) -> None:
    clear(services)
    before: list[dict[str, Any]] = []
    for verb in verbs:
        with writing(services.database, author="test") as writer:
            do_verb(writer, *verb)
        versions = read_versions(services)
        after = [version.model_dump() for version in versions]
        assert all(row in after for row in before)
        assert verb[0] == "publish" or len(after) == len(before)
        before = after
        hold_numbers(versions)
        hold_newest(services, versions)


def hold_numbers(versions: list[ResourceVersion]) -> None:
    for resource in {version.resource_id for version in versions}:
        own = [version for version in versions if version.resource_id == resource]
        assert [version.number for version in own] == list(range(1, len(own) + 1))
        assert all(one.sha256 != next_.sha256 for one, next_ in pairwise(own))


def hold_newest(services: Services, versions: list[ResourceVersion]) -> None:
    with services.database.reading() as session:
        entry = session.exec(select(DATASET.table)).first()
        resources = session.exec(select(Resource)).all()
    if entry is None or not entry.live_version:
        assert versions == []
        return
    newest = {version.resource_id: version.sha256 for version in versions}
    assert all(newest[resource.id] == resource.sha256 for resource in resources if resource.file)
