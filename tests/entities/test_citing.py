from __future__ import annotations

from datetime import date

from portal.entities import PROCEDURE, cite, find_key
from portal.entities.procedure import ProcedureContent
from portal.publishing import validate

PLAIN = {"title": "Khai sinh", "code": "1.000080", "levels": ["commune"], "audiences": ["citizen"]}


def make(**content: object) -> ProcedureContent:
    validated = validate(PROCEDURE, PLAIN | content)
    assert isinstance(validated, ProcedureContent)
    return validated


def test_what_is_declared_and_what_the_text_says_of_it_come_together() -> None:
    basis = {"number": "60/2014/QH13", "title": "Luật Hộ tịch", "articles": ["Điều 13"]}
    content = make(legal_basis=[basis], body="Theo Điều 15 Luật Hộ tịch số 60/2014/QH13 ngày 20/11/2014.")
    (cited,) = cite(content)
    assert (cited.key, cited.kind, cited.issued_on) == ("60/2014/qh13", "law", date(2014, 11, 20))
    assert cited.articles == ("Điều 13", "Điều 15")
    assert cited.is_declared
    assert dict(cited.title or {}) == {"vi": "Luật Hộ tịch"}


def test_the_decision_and_the_rule_of_a_fee_are_citations_too() -> None:
    rule = "Theo Thông tư số 75/2022/TT-BTC"
    channel = {"kind": "in-person", "fees": [{"rule": rule}]}
    content = make(decision={"number": "2628/QĐ-BTC", "issued_on": "2025-08-01"}, channels=[channel])
    assert [each.number for each in PROCEDURE.citations(content)] == ["2628/QĐ-BTC", "75/2022/TT-BTC"]


def test_a_field_with_a_word_before_the_number_or_two_numbers_is_read() -> None:
    bases = [{"number": "Luật số 146/2025/QH15"}, {"number": "36/2024/QH15, 35/2024/QH15"}]
    found = [each.number for each in cite(make(legal_basis=bases))]
    assert found == ["146/2025/QH15", "36/2024/QH15", "35/2024/QH15"]


def test_what_readers_type_has_the_key_of_the_document_they_mean() -> None:
    assert find_key("nghị quyết 04 nq tu") == find_key("Nghị quyết số 04/NQ-TU") == "4/nqtu"
