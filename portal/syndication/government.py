"""Procedures and agencies as schema.org's `GovernmentService` and `GovernmentOrganization`.

https://schema.org/GovernmentService, https://schema.org/GovernmentOrganization
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.catalogue import ProcedureRecord
from portal.entities import AGENCY, Agency, Channel, Fee
from portal.guidance.wording import word_fee, word_time_limit
from portal.i18n import Locale, serve
from portal.syndication.json_text import Json, leave_out_empty
from portal.syndication.rdf import make_web_iri
from portal.syndication.records import say
from portal.vocabulary import load_vocabulary


def describe_procedure(record: ProcedureRecord, base_url: str, locale: Locale) -> Json:
    """Return what a procedure's page in a language says to search engines, as JSON-LD."""
    procedure = record.procedure
    return {"@context": "https://schema.org/", "@type": "GovernmentService"} | leave_out_empty(
        {
            "@id": f"{base_url}/public-services/{record.id}",
            "name": say(procedure.title, locale),
            "description": say(procedure.summary, locale),
            "url": base_url + serve(record.paths, locale).text,
            "identifier": procedure.code,
            "serviceType": say(procedure.field, locale),
            "sameAs": make_web_iri(procedure.source_url),
            "provider": _describe_provider(record, base_url, locale),
            "audience": [
                {"@type": "Audience", "audienceType": _title("audiences", code, locale)}
                for code in procedure.audiences
            ],
            "areaServed": [
                {"@type": "AdministrativeArea", "name": say(area.title, locale), "identifier": area.key}
                for area in record.areas
            ],
            "availableChannel": [_describe_channel(channel, locale) for channel in procedure.channels],
            "offers": list(_describe_offers(procedure.channels, locale)),
            "serviceOutput": [
                {"@type": "Thing"}
                | leave_out_empty({"name": say(result.name, locale), "identifier": result.code})
                for result in procedure.results
            ],
            "isRelatedTo": [
                {"@type": "Legislation"}
                | leave_out_empty({"legislationIdentifier": law.number, "name": say(law.title, locale)})
                for law in procedure.legal_basis
            ],
        }
    )


def _title(vocabulary: str, code: str, locale: Locale) -> str:
    return say(load_vocabulary(vocabulary)[code].title, locale)


def _describe_provider(record: ProcedureRecord, base_url: str, locale: Locale) -> Json | None:
    """Return who decides: the body named competent, else who publishes the procedure."""
    named = [each for each in record.procedure.agencies if each.role == "competent" and each.name]
    if named:
        return {"@type": "GovernmentOrganization", "name": say(named[0].name, locale)}
    agency = record.publisher
    if agency is None:
        return None
    page = serve(agency.paths, locale).text
    described = {"name": say(agency.title, locale), "url": base_url + page if page else ""}
    return {"@type": "GovernmentOrganization"} | leave_out_empty(described)


def _describe_channel(channel: Channel, locale: Locale) -> Json:
    limits = "; ".join(word_time_limit(limit, locale) for limit in channel.time_limits)
    return {"@type": "ServiceChannel"} | leave_out_empty(
        {
            "name": _title("channels", channel.kind, locale),
            "description": limits,
            "serviceUrl": make_web_iri(channel.url),
        }
    )


def _describe_offers(channels: list[Channel], locale: Locale) -> Iterator[Json]:
    for channel in channels:
        for fee in channel.fees:
            yield (
                {"@type": "Offer"}
                | leave_out_empty(
                    {"name": _title("channels", channel.kind, locale), "description": word_fee(fee, locale)}
                )
                | _price(fee)
            )


def _price(fee: Fee) -> Json:
    return {} if fee.amount is None else {"price": str(fee.amount), "priceCurrency": "VND"}


def describe_agency(agency: Agency, base_url: str, locale: Locale) -> Json:
    """Return what an agency's page in a language says to search engines, as JSON-LD."""
    contacts = agency.contacts
    return {"@context": "https://schema.org/", "@type": "GovernmentOrganization"} | leave_out_empty(
        {
            "name": say(agency.title, locale),
            "alternateName": say(agency.short_name, locale),
            "description": say(agency.summary, locale),
            "identifier": agency.code,
            "url": base_url + AGENCY.path(agency.slug, locale),
            "sameAs": make_web_iri(contacts.website),
            "address": say(contacts.address, locale),
            "telephone": contacts.phone,
            "email": contacts.email,
        }
    )
