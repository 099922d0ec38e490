"""A legal document as schema.org's `Legislation`.

https://schema.org/Legislation
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.entities import DOCUMENT, LegalDocument
from portal.i18n import Locale, languages, serve
from portal.syndication.json_text import Json, leave_out_empty
from portal.vocabulary import load_vocabulary

_FORCE: Final = {
    "in-force": "InForce",
    "partly-amended": "InForce",
    "not-yet-in-force": "NotInForce",
    "expired": "NotInForce",
    "repealed": "NotInForce",
}
_RELATIONS: Final = {
    "amends": "legislationAmends",
    "replaces": "legislationRepeals",
    "repeals": "legislationRepeals",
    "guides": "legislationEnsuresImplementationOf",
    "basis": "isBasedOn",
}


@dataclass(frozen=True, slots=True)
class LegislationRecord:
    """A document with its status (`document_statuses`) and those its relations lead to, None if not here."""

    document: LegalDocument
    status: str
    targets: Sequence[LegalDocument | None]


def describe_legislation(record: LegislationRecord, base_url: str, locale: Locale) -> Json:
    """Return what a document's page in a language says to search engines, as JSON-LD."""
    document = record.document
    kind = load_vocabulary("document_kinds")[document.kind].title if document.kind else {}
    force = _FORCE.get(record.status)
    days = [day.isoformat() if day else ".." for day in (document.in_force_from, document.expired_on)]
    return {"@context": "https://schema.org/"} | leave_out_empty(
        _name(document, base_url, locale)
        | {
            "description": serve(document.summary, locale).text,
            "legislationType": serve(kind, locale).text,
            "legislationDate": document.issued_on.isoformat() if document.issued_on else "",
            "legislationDateOfApplicability": document.in_force_from.isoformat()
            if document.in_force_from
            else "",
            "temporalCoverage": "" if days == ["..", ".."] else "/".join(days),
            "legislationLegalForce": f"https://schema.org/{force}" if force else "",
            "legislationJurisdiction": "VN",
            "legislationPassedBy": _name_issuer(document, locale),
            "inLanguage": [str(language) for language in languages(document.title)],
            "keywords": list(document.tags),
            "encoding": [
                {
                    "@type": "LegislationObject",
                    "name": serve(file.title, locale).text or file.file,
                    "contentUrl": f"{base_url}/documents/{document.slug}/{file.sha256}/{file.file}",
                    "encodingFormat": file.media_type,
                    "contentSize": f"{file.size} B",
                }
                for file in document.files
            ],
        }
        | _describe_relations(record, base_url, locale)
    )


def _name(document: LegalDocument, base_url: str, locale: Locale) -> Json:
    address = base_url + DOCUMENT.path(document.slug, locale)
    return {
        "@type": "Legislation",
        "@id": address,
        "url": address,
        "name": serve(document.title, locale).text,
        "legislationIdentifier": document.number,
    }


def _name_issuer(document: LegalDocument, locale: Locale) -> Json | None:
    issuer = serve(document.issuer, locale).text
    return {"@type": "GovernmentOrganization", "name": issuer} if issuer else None


def _describe_relations(record: LegislationRecord, base_url: str, locale: Locale) -> Json:
    found: defaultdict[str, list[Json]] = defaultdict(list)
    for relation, target in zip(record.document.relations, record.targets, strict=True):
        named = {"@type": "Legislation", "legislationIdentifier": relation.number}
        found[_RELATIONS[relation.kind]].append(_name(target, base_url, locale) if target else named)
    return dict(found)
