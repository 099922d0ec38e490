from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlmodel import col, select

from portal.entities import DOCUMENT, NEWS, PROCEDURE, LegalDocument
from portal.importers import Outcome, gather_documents
from portal.publishing import Writer, publish, save

Do = Callable[..., None]
PLAIN = {"title": "Khai sinh", "code": "1.000080", "levels": ["commune"], "audiences": ["citizen"]}


def cite(writer: Writer, *bases: dict[str, str], code: str = "1.000080") -> None:
    content = PLAIN | {"code": code, "legal_basis": list(bases)}
    publish(writer, PROCEDURE, save(writer, PROCEDURE, f"thu-tuc-{code[-1]}", content))


def tell(writer: Writer, slug: str, text: str) -> None:
    publish(writer, NEWS, save(writer, NEWS, slug, {"title": "Tin", "body": text}))


def known(writer: Writer) -> dict[str, LegalDocument]:
    rows = writer.settle().exec(select(LegalDocument).order_by(col(LegalDocument.slug)))
    return {row.slug: row for row in rows}


def test_a_cited_document_becomes_known_by_what_its_citations_say(writer: Writer) -> None:
    cite(writer, {"number": "60/2014/QH13", "title": "Luật Hộ tịch"})
    tell(writer, "tin", "Luật Hộ tịch số 60/2014/QH13 ngày 20/11/2014")
    assert gather_documents(writer).outcomes == {Outcome.NEW: 1}
    (document,) = known(writer).values()
    assert (document.slug, document.kind, document.issued_on) == (
        "luat-60-2014-qh13",
        "law",
        date(2014, 11, 20),
    )
    assert document.title == {"vi": "Luật Hộ tịch"}
    assert document.issuer == {"vi": "Quốc hội", "en": "National Assembly"}
    assert document.is_cited_only


def test_a_document_without_a_known_title_is_called_by_its_number(writer: Writer) -> None:
    cite(writer, {"number": "148/2021/NĐ-CP"}, {"number": "35/2024/QH15"})
    gather_documents(writer)
    titles = [row.title["vi"] for row in known(writer).values()]
    assert titles == ["Nghị định 148/2021/NĐ-CP", "Văn bản 35/2024/QH15"]


def test_gathering_twice_changes_nothing(writer: Writer) -> None:
    cite(writer, {"number": "148/2021/NĐ-CP"})
    gather_documents(writer)
    assert gather_documents(writer).outcomes == {}


def test_a_wrong_date_makes_no_second_document_of_a_number_that_names_its_year(writer: Writer) -> None:
    tell(writer, "mot", "Thông tư số 261/2016/TT-BTC ngày 14/11/2016")
    gather_documents(writer)
    tell(writer, "hai", "Thông tư số 261/2016/TT-BTC ngày 14/10/2016")
    report = gather_documents(writer)
    assert (report.outcomes, report.problems) == ({}, [])


def test_what_editors_entered_stays_as_it_is(writer: Writer) -> None:
    publish(writer, DOCUMENT, save(writer, DOCUMENT, "nd", {"title": "Của tôi", "number": "148/2021/nd-cp"}))
    cite(writer, {"number": "148/2021/NĐ-CP"})
    assert gather_documents(writer).outcomes == {}
    assert list(known(writer)) == ["nd"]


def test_documents_of_one_number_are_told_apart_by_their_dates(writer: Writer) -> None:
    tell(writer, "mot", "Nghị quyết số 04/NQ-TU ngày 02/8/2011")
    tell(writer, "hai", "Nghị quyết số 04/NQ-TU ngày 05/6/2006")
    tell(writer, "ba", "Nghị quyết số 04/NQ-TU")
    assert gather_documents(writer).outcomes == {Outcome.NEW: 2}
    assert {row.issued_on for row in known(writer).values()} == {date(2011, 8, 2), date(2006, 6, 5)}
    assert gather_documents(writer).outcomes == {}


def test_drafts_make_nothing_known(writer: Writer) -> None:
    save(writer, NEWS, "nhap", {"title": "Nháp", "body": "Nghị định số 1/2027/NĐ-CP"})
    assert gather_documents(writer).outcomes == {}


def test_a_document_that_another_does_something_to_becomes_known(writer: Writer) -> None:
    relations = [{"kind": "replaces", "number": "61/2018/NĐ-CP"}]
    content = {"title": "NĐ", "number": "118/2025/NĐ-CP", "relations": relations}
    publish(writer, DOCUMENT, save(writer, DOCUMENT, "nd", content))
    gather_documents(writer)
    assert list(known(writer)) == ["nd", "nghi-dinh-61-2018-nd-cp"]
