"""A programme as schema.org's `Project`: https://schema.org/Project.

A project is an organisation there, so its period is that of an organisation, and its phases are
organisations below it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from portal.entities import AGENCY, PROGRAMME, Agency, Area, ContentType, Entry, Phase, Programme
from portal.i18n import Locale, serve
from portal.syndication.json_text import Json, leave_out_empty


def describe_programme(
    programme: Programme, agency: Agency | None, areas: Iterable[Area], base_url: str, locale: Locale
) -> Json:
    """Return what a programme's page in a language says to search engines, as JSON-LD."""
    address = _address(PROGRAMME, programme, base_url, locale)
    return {"@context": "https://schema.org/", "@type": "Project", "@id": address} | leave_out_empty(
        {
            "name": serve(programme.title, locale).text,
            "description": serve(programme.summary, locale).text or serve(programme.goal, locale).text,
            "url": address,
            "foundingDate": _day(programme.starts_on),
            "dissolutionDate": _day(programme.ends_on),
            "keywords": list(programme.tags),
            "areaServed": [_describe_area(area, locale) for area in areas],
            "parentOrganization": _describe_agency(agency, base_url, locale) if agency else None,
            "subOrganization": [_describe_phase(phase, locale) for phase in programme.phases],
        }
    )


def _describe_agency(agency: Agency, base_url: str, locale: Locale) -> Json:
    return {
        "@type": "GovernmentOrganization",
        "name": serve(agency.title, locale).text,
        "url": _address(AGENCY, agency, base_url, locale),
    }


def _describe_area(area: Area, locale: Locale) -> Json:
    name = serve(area.title, locale).text
    return {"@type": "AdministrativeArea", "name": name, "identifier": area.code}


def _describe_phase(phase: Phase, locale: Locale) -> Json:
    return {"@type": "Project"} | leave_out_empty(
        {
            "name": serve(phase.title, locale).text,
            "description": serve(phase.goal, locale).text,
            "foundingDate": _day(phase.starts_on),
            "dissolutionDate": _day(phase.ends_on),
        }
    )


def _address(kind: ContentType, entry: Entry, base_url: str, locale: Locale) -> str:
    return base_url + kind.path(entry.slug, locale)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
