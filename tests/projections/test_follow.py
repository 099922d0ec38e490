from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from portal.api import Services
from portal.entities import AGENCY, NEWS, PROCEDURE, Change, Withdrawal, WithdrawalKind
from portal.errors import Locked
from portal.projections import Follower, follow_once, make_projections, rebuild
from portal.projections.follow import newest_change
from portal.projections.lock import holding
from portal.projections.projection import Projection
from portal.publishing import publish, release_due, rename, save, withdraw, writing
from portal.search import SearchQuery

Do = Callable[..., None]
Pages = dict[str, bytes]


def pages(services: Services) -> Pages:
    """Return every finished file of the site by its name, without what only counts changes."""
    folder = (services.settings.site / "current").resolve()
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def found(services: Services) -> set[str]:
    """Return the slugs of all that the index has."""
    return {hit.slug for hit in services.search.search(SearchQuery(types=("news", "procedure"))).hits}


def inodes(services: Services) -> dict[str, tuple[int, int]]:
    folder = (services.settings.site / "current").resolve()
    stats = {name: (folder / name).stat() for name in pages(services)}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in stats.items()}


def add_procedure(services: Services, slug: str, **content: Any) -> None:
    fixed = {"code": slug, "levels": ["commune"], "audiences": ["citizen"]}
    with writing(services.database, author="test") as writer:
        entry = save(writer, PROCEDURE, slug, {"title": f"Thủ tục {slug}"} | fixed | content)
        publish(writer, PROCEDURE, entry)


def test_the_first_round_makes_everything(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    add_news("mot")
    follow_once(projections)
    assert "vi/tin-tuc/mot/index.html" in pages(services)
    assert found(services) == {"mot"}
    assert {each.generations.cursor() for each in projections} == {newest_change(services.database)}


def test_a_second_round_has_nothing_to_do(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    follow_once(projections)
    add_news("mot")
    assert follow_once(projections) == 2 * len(projections)
    before = inodes(services)
    assert follow_once(projections) == 0
    assert inodes(services) == before


def test_taking_up_the_same_changes_again_changes_nothing(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    follow_once(projections)
    add_news("mot")
    follow_once(projections)
    before = pages(services)
    for projection in projections:
        projection.generations.set_cursor(projection.generations.current.resolve(), 0)
    assert follow_once(projections) > 0
    assert pages(services) == before
    assert found(services) == {"mot"}


def test_a_change_rewrites_only_its_pages(
    services: Services, projections: list[Projection], places: None
) -> None:
    add_procedure(services, "mot", topics=["y-te"])
    add_procedure(services, "hai")
    follow_once(projections)
    before = inodes(services)
    add_procedure(services, "mot", topics=["y-te"], title="Thủ tục đổi tên")
    follow_once(projections)
    after = inodes(services)
    changed = {name for name in after if after[name] != before.get(name) and name.endswith(".html")}
    vietnamese = {"vi/", "vi/thu-tuc/", "vi/thu-tuc/mot/", "vi/chu-de/y-te/", "vi/thay-doi-thu-tuc/"}
    english = {"en/", "en/procedures/", "en/procedures/mot/", "en/topics/y-te/", "en/procedure-changes/"}
    assert changed == {f"{folder}index.html" for folder in vietnamese | english}


@contextmanager
def failing(projection: Projection, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(_folder: Path, _changes: Sequence[Change]) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(projection, "apply", fail)
        yield


def test_what_failed_is_taken_up_the_next_time(
    services: Services, projections: list[Projection], add_news: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow_once(projections)
    before = pages(services)
    add_news("mot")
    with failing(projections[-1], monkeypatch), pytest.raises(OSError, match="full"):
        follow_once(projections)
    assert pages(services) == before
    follow_once(projections)
    assert "vi/tin-tuc/mot/index.html" in pages(services)


def test_pages_wait_for_tables(services: Services, projections: list[Projection], add_news: Do) -> None:
    follow_once(projections)
    add_news("mot")
    tables, _, site = projections
    before = site.generations.cursor()
    with holding(tables.generations.root / "lock", "tables"):
        follow_once(projections)
        assert site.generations.cursor() == before
    follow_once(projections)
    assert site.generations.cursor() == newest_change(services.database)


def test_a_projection_followed_elsewhere_is_left_alone(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    follow_once(projections)
    add_news("mot")
    search = projections[1]
    before = search.generations.cursor()
    with holding(search.generations.root / "lock", "search"):
        follow_once(projections)
    assert search.generations.cursor() == before
    assert found(services) == set()


def test_two_rebuilds_at_once_are_impossible(projections: list[Projection]) -> None:
    for projection in projections:
        with holding(projection.generations.root / "rebuild.lock", projection.name), pytest.raises(Locked):
            rebuild(projection)


def test_readers_never_miss_a_page_or_the_index_while_they_are_rebuilt(
    services: Services, projections: list[Projection], add_news: Do
) -> None:
    add_news("mot")
    follow_once(projections)
    page = services.settings.site / "current" / "vi/tin-tuc/mot/index.html"
    done, misses = threading.Event(), []

    def read() -> None:
        while not done.is_set():
            if found(services) != {"mot"} or b"Tin mot" not in page.read_bytes():
                misses.append(services.settings.site)

    reader = threading.Thread(target=read)
    reader.start()
    for projection in projections * 2:
        rebuild(projection)
    done.set()
    reader.join()
    assert not misses


def test_a_follower_that_a_rebuild_overtakes_loses_nothing(
    services: Services, projections: list[Projection], add_news: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow_once(projections)
    for projection in projections:
        overtake(projection, monkeypatch)
    add_news("mot")
    follow_once(projections)
    assert found(services) == {"mot"}
    assert "vi/tin-tuc/mot/index.html" in pages(services)


def overtake(projection: Projection, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rebuild now, and put the result in place while the follower is at its next batch."""
    seq, rebuilt = projection.generations.cursor(), projection.generations.begin()
    projection.build(rebuilt, lambda _: None)
    apply = projection.apply

    def apply_late(folder: Path, changes: Sequence[Change]) -> None:
        monkeypatch.setattr(projection, "apply", apply)
        apply(folder, changes)
        projection.generations.publish(rebuilt, seq)

    monkeypatch.setattr(projection, "apply", apply_late)


def test_a_scheduled_entry_appears_and_an_expired_one_goes_when_due(
    services: Services, projections: list[Projection], add_news: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=1)
    add_news("mot", at=soon)
    add_news("hai", until=soon)
    follow_once(projections)
    assert "vi/tin-tuc/mot/index.html" not in pages(services)
    assert "vi/tin-tuc/hai/index.html" in pages(services)
    while datetime.now(UTC) <= soon:
        threading.Event().wait(0.05)
    assert release_due(services.database) == 2
    follow_once(projections)
    assert "vi/tin-tuc/mot/index.html" in pages(services)
    assert "vi/tin-tuc/hai/index.html" not in pages(services)
    assert found(services) == {"mot"}


def edit_everything(services: Services, edit: Do) -> None:
    """Publish, change, rename and withdraw procedures and the agency they belong to."""
    with writing(services.database, author="test") as writer:
        for slug in ("so-y-te", "so-noi-vu"):
            publish(writer, AGENCY, save(writer, AGENCY, slug, {"title": slug, "kind": "department"}))
    for slug in ("mot", "hai", "ba", "bon"):
        add_procedure(services, slug, agency="so-y-te", topics=["y-te"], areas=["91"])
    renamed = {"title": "Sở Y tế tỉnh", "kind": "department"}
    with writing(services.database, author="test") as writer:
        publish(writer, AGENCY, save(writer, AGENCY, "so-y-te", renamed))
    add_procedure(services, "mot", agency="so-noi-vu", title={"vi": "Một", "en": "One"})
    edit(PROCEDURE, "hai", rename, "hai-moi")
    edit(PROCEDURE, "ba", withdraw, Withdrawal(kind=WithdrawalKind.REPLACED, replaced_by="procedure/bon"))
    edit(AGENCY, "so-noi-vu", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))


def test_following_step_by_step_makes_the_same_site_as_building_it_anew(
    services: Services, projections: list[Projection], places: None, edit: Do
) -> None:
    follow_once(projections)
    follower = Follower(projections, 0.01)
    follower.start()
    edit_everything(services, edit)
    follower.stop()
    follow_once(projections)
    followed = pages(services)
    rebuild(make_projections(services)["pages"])
    assert followed == pages(services)


def test_following_makes_the_same_news_pages_as_building_them_anew(
    services: Services, projections: list[Projection], add_news: Do, edit: Do
) -> None:
    add_news("mot")
    follow_once(projections)
    add_news("hai")
    edit(NEWS, "hai", rename, "hai-moi")
    follow_once(projections)
    followed = pages(services)
    rebuild(make_projections(services)["pages"])
    assert followed == pages(services)


def test_a_follower_logs_a_failure_and_goes_on(
    services: Services, projections: list[Projection], add_news: Do, caplog: pytest.LogCaptureFixture
) -> None:
    pauses: list[float] = []
    broken = projections[1]
    apply, broken.build = broken.build, lambda *_: 1 / 0  # type: ignore[method-assign]

    def wait(pause: float) -> bool:
        pauses.append(pause)
        if len(pauses) == 3:
            broken.build = apply  # type: ignore[method-assign]
        return len(pauses) == 5

    add_news("mot")
    Follower(projections, 1.0, wait).run()
    assert pauses == [1.0, 2.0, 4.0, 1.0, 1.0]
    assert "trying again" in caplog.text
    assert found(services) == {"mot"}
