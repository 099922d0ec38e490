from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from portal.api import Services, execute
from portal.database import Database
from portal.entities import DATASET, DOCUMENT, NEWS, PROCEDURE
from portal.publishing import publish, save, writing

Ask = Callable[..., Any]
OLD = {"title": "Cũ", "number": "61/2018/NĐ-CP", "kind": "decree", "in_force_from": "2018-06-21"}
NEW = {
    "title": "Mới",
    "number": "118/2025/NĐ-CP",
    "kind": "decree",
    "issuer": "Chính phủ",
    "in_force_from": "2025-07-01",
    "relations": [{"kind": "replaces", "number": "61/2018/NĐ-CP"}],
}
PLAIN = {"title": "Khai sinh", "levels": ["commune"], "audiences": ["citizen"]}


@pytest.fixture
def library(services: Services) -> Services:
    """A decree that another replaced, and three entries that cite one of them."""
    bases = [{"number": "61/2018/NĐ-CP", "articles": ["Điều 8"]}, {"number": "118/2025/NĐ-CP"}]
    with writing(services.database, author="test") as writer:
        for kind, slug, content in (
            (DOCUMENT, "cu", OLD),
            (DOCUMENT, "moi", NEW),
            (PROCEDURE, "mot", PLAIN | {"code": "1.000001", "legal_basis": bases}),
            (PROCEDURE, "hai", PLAIN | {"code": "1.000002", "legal_basis": bases[1:]}),
            (NEWS, "tin", {"title": "Tin", "body": "Theo Nghị định số 61 / 2018 / NĐ - CP."}),
            (NEWS, "nhap", {"title": "Nháp", "body": "Theo Nghị định số 61/2018/NĐ-CP."}),
        ):
            entry = save(writer, kind, slug, content)
            if slug != "nhap":
                publish(writer, kind, entry)
    return services


def test_a_document_is_found_by_its_number_however_it_is_written(library: Services, ask: Ask) -> None:
    asked = "query($number: String!) { legalDocument(number: $number) { slug } }"
    for number in ("118/2025/NĐ-CP", "118/2025/nd-cp", "Nghị định số 118 / 2025 / NĐ-CP"):
        assert ask(library, asked, number=number)["legalDocument"] == {"slug": "moi"}
    assert ask(library, asked, number="1/1999/NĐ-CP")["legalDocument"] is None


def test_a_replaced_document_says_so_from_both_ends(library: Services, ask: Ask) -> None:
    found = ask(
        library,
        """{ old: legalDocument(number: "61/2018/NĐ-CP") {
               status { code } before: status(on: "2025-06-30") { code }
               changedBy { kind title(locale: EN) { text } document { slug } } }
             new: legalDocument(number: "118/2025/NĐ-CP") {
               status { code } relations { kind { code } number document { slug } } } }""",
    )
    assert found["old"] == {
        "status": {"code": "repealed"},
        "before": {"code": "in-force"},
        "changedBy": [{"kind": "replaces", "title": {"text": "Replaced by"}, "document": {"slug": "moi"}}],
    }
    relation = {"kind": {"code": "replaces"}, "number": "61/2018/NĐ-CP", "document": {"slug": "cu"}}
    assert found["new"] == {"status": {"code": "in-force"}, "relations": [relation]}


def test_a_document_out_of_force_lists_all_that_readers_see_citing_it(library: Services, ask: Ask) -> None:
    found = ask(
        library,
        """{ documentsToReview { totalCount edges { node { slug citedBy { totalCount nodes {
             articles isDeclared entry { type slug } } }
             news: citedBy(type: ["news"]) { totalCount } } } } }""",
    )["documentsToReview"]
    assert found["totalCount"] == 1
    (document,) = (edge["node"] for edge in found["edges"])
    assert document["slug"] == "cu"
    assert document["citedBy"] == {
        "totalCount": 2,
        "nodes": [
            {"articles": ["Điều 8"], "isDeclared": True, "entry": {"type": "procedure", "slug": "mot"}},
            {"articles": [], "isDeclared": False, "entry": {"type": "news", "slug": "tin"}},
        ],
    }
    assert document["news"] == {"totalCount": 1}


@pytest.mark.parametrize(
    ("filter_", "slugs"),
    [
        ('{status: ["repealed"]}', ["cu"]),
        ('{status: ["in-force"]}', ["moi"]),
        ("{year: [2025]}", ["moi"]),
        ('{issuer: ["chinh-phu"]}', ["moi"]),
        ('{kind: ["decree"]}', ["moi", "cu"]),
        ("{isCitedOnly: true}", []),
        ("{isCited: true}", ["moi", "cu"]),
    ],
)
def test_documents_are_narrowed(library: Services, ask: Ask, filter_: str, slugs: list[str]) -> None:
    found = ask(library, f"{{ legalDocuments(filter: {filter_}) {{ edges {{ node {{ slug }} }} }} }}")
    assert [edge["node"]["slug"] for edge in found["legalDocuments"]["edges"]] == slugs


def test_the_documents_behind_the_bases_of_many_procedures_take_two_statements(
    library: Services, counting: Callable[[Database], AbstractContextManager[list[str]]]
) -> None:
    asked = "{ procedures { edges { node { legalBasis { number document { slug status { code } } } } } } }"
    with counting(library.database) as sent:
        answer = execute(library, asked)
    slugs = [
        basis["document"]["slug"]
        for edge in answer.data["procedures"]["edges"]  # type: ignore[index]
        for basis in edge["node"]["legalBasis"]
    ]
    assert sorted(slugs) == ["cu", "moi", "moi"]
    assert len(sent) == 3, "\n".join(sent)


def test_the_documents_that_an_entry_cites_are_found_from_it(library: Services, ask: Ask) -> None:
    found = ask(library, '{ entry(path: "/vi/tin-tuc/tin/") { cites { slug } } }')
    assert found["entry"] == {"cites": [{"slug": "cu"}]}


def test_a_dataset_cites_by_numbers_alone(library: Services, ask: Ask) -> None:
    content = {"title": "Dữ liệu", "licence": "cc-by-4.0", "frequency": "irregular"}
    with writing(library.database, author="test") as writer:
        entry = save(writer, DATASET, "du-lieu", content | {"legal_basis": ["118/2025/NĐ-CP"]})
        publish(writer, DATASET, entry)
    found = ask(library, '{ legalDocument(number: "118/2025/NĐ-CP") { citedBy { totalCount } } }')
    assert found["legalDocument"]["citedBy"]["totalCount"] == 3
