from __future__ import annotations

from datetime import UTC, date, datetime

from portal.entities import LegalDocument, Relation
from portal.i18n import Locale
from portal.syndication import LegislationRecord, describe_legislation

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def make(slug: str, number: str, relations: list[Relation]) -> LegalDocument:
    return LegalDocument(
        slug=slug,
        title={Locale.VI: "Nghị định"},
        number=number,
        kind="decree",
        issuer={Locale.VI: "Chính phủ", Locale.EN: "Government"},
        issued_on=date(2025, 6, 9),
        in_force_from=date(2025, 7, 1),
        relations=relations,
        key=number,
        code=number,
        created_at=NOW,
        updated_at=NOW,
    )


def test_a_document_says_what_it_is_and_whether_it_is_in_force() -> None:
    record = LegislationRecord(make("nd", "118/2025/NĐ-CP", []), "in-force", [])
    said = describe_legislation(record, "https://p.example", Locale.EN)
    assert said["@type"] == "Legislation"
    assert said["legislationIdentifier"] == "118/2025/NĐ-CP"
    assert said["legislationType"] == "Decree"
    assert said["legislationLegalForce"] == "https://schema.org/InForce"
    assert said["temporalCoverage"] == "2025-07-01/.."
    assert said["legislationPassedBy"]["name"] == "Government"


def test_what_it_replaces_is_named_with_its_address_or_by_its_number_alone() -> None:
    relations = [Relation(kind="replaces", number=number) for number in ("61/2018/NĐ-CP", "107/2021/NĐ-CP")]
    record = LegislationRecord(make("nd", "1", relations), "unknown", [make("cu", "61/2018/NĐ-CP", []), None])
    said = describe_legislation(record, "https://p.example", Locale.VI)
    first, second = said["legislationRepeals"]
    assert first["@id"] == "https://p.example/vi/van-ban/cu/"
    assert second == {"@type": "Legislation", "legislationIdentifier": "107/2021/NĐ-CP"}
    assert "legislationLegalForce" not in said
