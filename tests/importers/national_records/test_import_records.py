from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import col, select

from portal.api import Services
from portal.entities import PROCEDURE, Procedure, State, Version, Withdrawal, WithdrawalKind
from portal.importers.national_records import gather, import_records
from portal.publishing import find_entry, publish, save, withdraw, writing

Fixture = Any
EDITED = {"levels": ["province"], "audiences": ["business"], "code": "1.000001"}


def read(services: Services, code: str = "1.000001") -> Procedure:
    with services.database.reading() as session:
        return session.exec(select(Procedure).where(col(Procedure.code) == code)).one()


def read_versions(services: Services) -> list[Version]:
    with services.database.reading() as session:
        return list(session.exec(select(Version).order_by(col(Version.entry_id), col(Version.number))).all())


def edit(services: Services, slug: str, publishes: bool = True, **content: Any) -> None:
    with writing(services.database, author="editor") as writer:
        entry = save(writer, PROCEDURE, slug, EDITED | content)
        if publishes:
            publish(writer, PROCEDURE, entry)


def test_a_new_record_is_published_at_an_address_with_its_code(
    services: Services, make: Fixture, take: Fixture
) -> None:
    imported = take(make(ten_thu_tuc="Đăng ký khai sinh"))
    assert imported.counts["new"] == 1
    entry = read(services)
    assert (entry.slug, entry.state, entry.live_version) == ("dang-ky-khai-sinh-1-000001", State.PUBLISHED, 1)
    assert entry.decision is not None
    assert entry.decision.number == "497/QĐ-BXD"
    assert read_versions(services)[0].author == "test"


@pytest.mark.parametrize("title", ["Rất dài " * 130, "…", "9" * 900])
def test_any_title_gives_an_address_and_is_kept_whole(
    services: Services, make: Fixture, take: Fixture, title: str
) -> None:
    assert take(make(ten_thu_tuc=title)).counts["new"] == 1
    entry = read(services)
    assert len(entry.slug) <= 100
    assert entry.slug.endswith("-1-000001")
    assert entry.title["vi"] == title.strip()


def test_one_title_under_two_codes_is_two_procedures(make: Fixture, take: Fixture) -> None:
    imported = take(make(ten_thu_tuc="Một"), make("1.000002", ten_thu_tuc="Một"))
    assert [each.slug for each in imported.new] == ["mot-1-000001", "mot-1-000002"]


def test_the_same_records_again_change_nothing(
    services: Services, make: Fixture, take: Fixture, read_rows: Fixture
) -> None:
    records = make(), make("1.000002")
    take(*records)
    before = read_rows()
    assert take(*reversed(records)).counts["unchanged"] == 2
    assert read_rows() == before


def test_another_decision_makes_a_new_version_and_both_can_be_read(
    services: Services, make: Fixture, take: Fixture
) -> None:
    take(make(ten_thu_tuc="Cũ"))
    (changed,) = take(make(ten_thu_tuc="Mới", so_quyet_dinh="512/QĐ-BXD")).changed
    assert (changed.decision_before, changed.decision, changed.is_by_decision) == (
        "497/QĐ-BXD",
        "512/QĐ-BXD",
        True,
    )
    assert changed.fields == ("title", "decision")
    old, new = read_versions(services)
    assert [each.content["title"]["vi"] for each in (old, new)] == ["Cũ", "Mới"]
    entry = read(services)
    assert (entry.title["vi"], entry.live_version, entry.slug) == ("Mới", 2, "cu-1-000001")


def test_a_correction_under_the_same_decision_is_told_as_one(make: Fixture, take: Fixture) -> None:
    take(make())
    (changed,) = take(make(linh_vuc="Hải quan")).changed
    assert (changed.fields, changed.is_by_decision) == (("field",), False)


def test_what_an_editor_wrote_of_it_stays_and_so_does_its_address(
    services: Services, make: Fixture, take: Fixture
) -> None:
    title = {"vi": "Thủ tục 1.000001", "en": "Procedure"}
    edit(services, "cua-toi", title=title, summary="Ngắn", tags=["a"])
    (changed,) = take(make()).changed
    entry = read(services)
    assert (changed.slug, entry.slug) == ("cua-toi", "cua-toi")
    assert (entry.title, entry.summary, entry.tags) == (title, {"vi": "Ngắn"}, ["a"])
    assert (entry.levels, entry.audiences) != (["province"], ["business"])
    assert take(make()).counts["unchanged"] == 1


def test_what_an_editor_prepares_is_not_published_by_an_import(
    services: Services, make: Fixture, take: Fixture
) -> None:
    take(make())
    edit(services, "thu-tuc-1-000001-1-000001", publishes=False, title="Nháp", summary="Nháp")
    assert take(make()).counts["unchanged"] == 1
    take(make(linh_vuc="Hải quan"))
    entry = read(services)
    assert (entry.title["vi"], entry.summary, entry.live_version) == ("Thủ tục 1.000001", {}, 3)


def test_what_an_editor_withdrew_stays_withdrawn(services: Services, make: Fixture, take: Fixture) -> None:
    take(make())
    with writing(services.database, author="editor") as writer:
        entry = find_entry(writer, PROCEDURE, "thu-tuc-1-000001-1-000001")
        withdraw(writer, PROCEDURE, entry, Withdrawal(kind=WithdrawalKind.GONE))
    assert take(make(linh_vuc="Hải quan")).counts["changed"] == 1
    assert take(make(linh_vuc="Hải quan")).counts["unchanged"] == 1
    assert read(services).state is State.WITHDRAWN


def test_an_address_that_another_procedure_has_is_refused_and_the_rest_goes_on(
    services: Services, make: Fixture, take: Fixture, write: Fixture
) -> None:
    edit(services, "mot-1-000001", code="9.000009", title="Khác")
    imported = take(make(ten_thu_tuc="Một"), make("1.000002"))
    assert (imported.counts["refused"], imported.counts["new"]) == (1, 1)
    assert "'mot-1-000001' belongs to another" in str(imported.problems[0])
    assert "records.jsonl:1 [ma_thu_tuc]" in str(imported.problems[0])
    assert read(services, "9.000009").title["vi"] == "Khác"


def test_missing_procedures_are_listed_and_stay(services: Services, make: Fixture, take: Fixture) -> None:
    take(make(), make("1.000002"))
    imported = take(make("1.000002"))
    assert [each.code for each in imported.missing] == ["1.000001"]
    assert (imported.withdrawn, imported.problems) == ([], [])
    assert read(services).state is State.PUBLISHED


def test_missing_procedures_are_withdrawn_with_a_notice_on_demand(
    services: Services, make: Fixture, take: Fixture
) -> None:
    take(make(), make("1.000002"))
    imported = take(make("1.000002"), withdraws_missing=True)
    assert ([each.code for each in imported.withdrawn], imported.missing) == (["1.000001"], [])
    entry = read(services)
    assert (entry.state, entry.shows_notice()) == (State.WITHDRAWN, True)
    assert take(make("1.000002"), withdraws_missing=True).counts == imported.counts | {"withdrawn": 0}
    assert len(read_versions(services)) == 2


@pytest.mark.parametrize("changes", [{}, {"linh_vuc": "Hải quan"}])
def test_what_an_import_withdrew_comes_back_with_its_record(
    services: Services, make: Fixture, take: Fixture, changes: dict[str, str]
) -> None:
    take(make(), make("1.000002"))
    take(make("1.000002"), withdraws_missing=True)
    imported = take(make(**changes), make("1.000002"))
    assert [each.code for each in imported.returned] == ["1.000001"]
    entry = read(services)
    assert (entry.state, entry.withdrawal, entry.live_version) == (State.PUBLISHED, None, 1 + len(changes))


def test_a_procedure_of_editors_is_never_missing(services: Services, make: Fixture, take: Fixture) -> None:
    edit(services, "cua-toi", title="Của tôi")
    assert take(make("1.000002"), withdraws_missing=True).counts["withdrawn"] == 0


@pytest.mark.parametrize("bad", [b"{", b'{"ma_thu_tuc": 7}'])
def test_nothing_is_withdrawn_while_a_record_has_no_code_that_can_be_read(
    make: Fixture, take: Fixture, bad: bytes
) -> None:
    take(make(), make("1.000002"))
    imported = take(make("1.000002"), bad, withdraws_missing=True)
    assert ([each.code for each in imported.missing], imported.withdrawn) == (["1.000001"], [])
    assert "nothing was withdrawn" in str(imported.problems[-1])


def test_a_refused_record_of_a_procedure_does_not_make_it_missing(make: Fixture, take: Fixture) -> None:
    take(make())
    imported = take(make(linh_vuc=7), withdraws_missing=True)
    assert (imported.counts["refused"], imported.counts["withdrawn"]) == (1, 0)


def test_progress_counts_every_procedure(services: Services, make: Fixture, write: Fixture) -> None:
    steps: list[int] = []
    gathered = gather([write(make(), make("1.000002"))])
    with writing(services.database, author="test") as writer:
        import_records(writer, gathered, advance=steps.append)
    assert steps == [1, 1]
