from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import delete
from sqlmodel import col, select

from portal.api import Services
from portal.entities import DOCUMENT, NEWS, Change, CitationLink, Due
from portal.publishing import Writer, cite_anew, publish, release_due, save, writing

Do = Callable[..., None]


def cited(services: Services) -> list[tuple[str, str]]:
    with services.database.reading() as session:
        links = session.exec(select(CitationLink).order_by(col(CitationLink.position))).all()
        return [(link.entry_type, link.number) for link in links]


def test_what_an_entry_cites_follows_what_readers_see(services: Services, add_news: Do) -> None:
    add_news("mot", body="Theo Nghị định số 1/2020/NĐ-CP và Luật 60/2014/QH13.")
    assert cited(services) == [("news", "1/2020/NĐ-CP"), ("news", "60/2014/QH13")]
    with writing(services.database, author="test") as writer:
        save(writer, NEWS, "mot", {"title": "Tin mot", "body": "Không dẫn gì."})
    assert len(cited(services)) == 2
    add_news("mot", body="Không dẫn gì.")
    assert cited(services) == []


def test_a_document_that_is_cited_no_more_is_touched(services: Services, add_news: Do) -> None:
    with writing(services.database, author="test") as writer:
        publish(writer, DOCUMENT, save(writer, DOCUMENT, "nd", {"title": "NĐ", "number": "1/2020/NĐ-CP"}))
    add_news("mot", body="Theo Nghị định số 1/2020/NĐ-CP.")
    add_news("mot", body="Không dẫn gì.")
    with services.database.reading() as session:
        newest = session.exec(select(Change).order_by(col(Change.seq).desc())).first()
    assert newest
    assert newest.touches == ["document:nd"]


def test_citations_can_be_found_anew(services: Services, add_news: Do) -> None:
    add_news("mot", summary="Nghị quyết số 04/NQ-TU ngày 02/8/2011")
    before = cited(services)
    with writing(services.database, author="test") as writer:
        writer.session.execute(delete(CitationLink))
        cite_anew(writer)
        cite_anew(writer)
    assert cited(services) == before != []


def test_the_day_of_effect_comes_into_the_log(services: Services, writer: Writer) -> None:
    content = {"title": "NĐ", "number": "1/2027/NĐ-CP", "in_force_from": "2027-01-01"}
    publish(writer, DOCUMENT, save(writer, DOCUMENT, "nd", content))
    due = writer.settle().exec(select(Due)).one()
    assert due.action == "take-effect"
    writer.session.commit()
    assert release_due(services.database, due.at) == 1
