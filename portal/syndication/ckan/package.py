"""Datasets as CKAN describes them."""

from __future__ import annotations

from typing import Any

from portal.catalogue import DatasetRecord
from portal.i18n import SOURCE, serve
from portal.syndication.ckan.extras import write_extras
from portal.syndication.ckan.holder import write_group, write_organization
from portal.syndication.ckan.licence import is_open
from portal.syndication.ckan.moments import write_moment
from portal.syndication.ckan.notes import write_notes
from portal.syndication.ckan.register import Card, Register
from portal.syndication.ckan.resource import write_resource
from portal.syndication.ckan.tag import write_tag


def write_package(record: DatasetRecord, register: Register, base_url: str) -> dict[str, Any]:
    """Return a dataset, whose card must be in `register`, with everything in it.

    Texts are in the source language; `extras` has those in others.
    """
    card = register.packages[record.id]
    owner = register.organizations.get(card.organization)
    return {
        "id": record.id,
        "name": record.slug,
        "title": serve(record.title, SOURCE).text,
        "notes": write_notes(record, SOURCE),
        "url": base_url + serve(record.paths, SOURCE).text,
        "version": str(record.version),
        "type": "dataset",
        "state": "active",
        "private": False,
        "creator_user_id": None,
        "organization": write_organization(owner) if owner else None,
        "owner_org": owner.id if owner else None,
        "groups": [write_group(register.groups[name]) for name in card.groups],
        "tags": [write_tag(name) | {"state": "active"} for name in card.tags],
        "num_tags": len(card.tags),
        "resources": [write_resource(record, at, base_url) for at in range(len(record.resources))],
        "num_resources": len(record.resources),
        "extras": write_extras(record),
        "relationships_as_object": [],
        "relationships_as_subject": [],
        **_write_people(record),
        **_write_terms(record),
        **_write_moments(card),
    }


def _write_people(record: DatasetRecord) -> dict[str, Any]:
    publisher = serve(record.publisher.title, SOURCE).text if record.publisher else ""
    return {
        "author": serve(record.source_name, SOURCE).text or publisher or None,
        "author_email": None,
        "maintainer": serve(record.contact.name, SOURCE).text or None,
        "maintainer_email": record.contact.email or None,
    }


def _write_terms(record: DatasetRecord) -> dict[str, Any]:
    return {
        "license_id": record.licence.code,
        "license_title": serve(record.licence.title, SOURCE).text,
        "license_url": record.licence.uri,
        "isopen": is_open(record.licence.uri),
    }


def _write_moments(card: Card) -> dict[str, str]:
    return {
        "metadata_created": write_moment(card.created_at),
        "metadata_modified": write_moment(card.modified_at),
    }
