from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from portal.catalogue import ContactRecord, DatasetRecord, ResourceRecord, VersionRecord
from portal.i18n import Locale
from portal.syndication.ckan import Card, Register, write_package

BASE = "https://example.org"
Make = Callable[..., DatasetRecord]
Hold = Callable[..., Register]


def extras_of(record: DatasetRecord, register: Register) -> dict[str, str]:
    return {each["key"]: each["value"] for each in write_package(record, register, BASE)["extras"]}


def test_a_dataset_has_every_field_of_ckan(record: Make, hold: Hold) -> None:
    written = write_package(record(), hold(), BASE)
    assert sorted(written) == [
        "author",
        "author_email",
        "creator_user_id",
        "extras",
        "groups",
        "id",
        "isopen",
        "license_id",
        "license_title",
        "license_url",
        "maintainer",
        "maintainer_email",
        "metadata_created",
        "metadata_modified",
        "name",
        "notes",
        "num_resources",
        "num_tags",
        "organization",
        "owner_org",
        "private",
        "relationships_as_object",
        "relationships_as_subject",
        "resources",
        "state",
        "tags",
        "title",
        "type",
        "url",
        "version",
    ]


def test_texts_are_in_vietnamese_and_extras_have_the_others(record: Make, hold: Hold) -> None:
    given = record(summary={Locale.VI: "Một", Locale.EN: "One"}, body={Locale.VI: "Hai"})
    written = write_package(given, hold(), BASE)
    assert (written["title"], written["notes"]) == ("Trạm y tế", "Một\n\nHai")
    assert written["url"] == "https://example.org/vi/du-lieu/tram-y-te/"
    extras = extras_of(given, hold())
    assert (extras["title_en"], extras["notes_en"]) == ("Health stations", "One")
    assert "title_km" not in extras


def test_moments_are_in_utc_without_a_zone_and_tell_when_readers_last_got_something_else(
    record: Make, hold: Hold
) -> None:
    written = write_package(record(), hold(), BASE)
    assert written["metadata_created"] == "2026-01-01T00:00:00.000000"
    assert written["metadata_modified"] == "2026-11-21T05:06:07.890123"


def test_who_publishes_and_what_it_is_about_refer_by_id(record: Make, hold: Hold) -> None:
    written = write_package(record(), hold(), BASE)
    assert written["owner_org"] == written["organization"]["id"] == "a1"
    assert written["organization"]["title"] == "Sở Y tế"
    assert written["organization"]["is_organization"] is True
    assert [group["id"] for group in written["groups"]] == ["t1"]
    assert written["tags"][0]["name"] == "trạm y tế"


def test_a_dataset_without_an_agency_has_no_organization(
    record: Make, hold: Hold, card: Callable[..., Card]
) -> None:
    written = write_package(record(publisher=None), hold(card(organization="")), BASE)
    assert (written["organization"], written["owner_org"], written["author"]) == (None, None, None)


@pytest.mark.parametrize(
    ("uri", "is_open"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", True),
        ("https://creativecommons.org/publicdomain/zero/1.0/", True),
        ("https://opendatacommons.org/licenses/by/1-0/", True),
        ("https://creativecommons.org/licenses/by-nc/4.0/", False),
        ("https://example.org/licenses/by/", False),
        ("", False),
    ],
)
def test_a_licence_is_open_only_if_it_is(record: Make, hold: Hold, uri: str, is_open: bool) -> None:
    licence = replace(record().licence, uri=uri)
    assert write_package(record(licence=licence), hold(), BASE)["isopen"] is is_open


def test_what_ckan_has_no_field_for_is_in_the_extras_as_text(record: Make, hold: Hold) -> None:
    given = record(
        period_from=date(2025, 1, 1),
        period_until=date(2025, 12, 31),
        languages=(Locale.VI, Locale.EN),
        contact=ContactRecord({Locale.VI: "Văn phòng"}, "mo@example.org", "", ""),
    )
    extras = extras_of(given, hold())
    assert (extras["temporal_start"], extras["temporal_end"]) == ("2025-01-01", "2025-12-31")
    assert json.loads(extras["language"]) == ["vi", "en"]
    assert extras["contact_email"] == write_package(given, hold(), BASE)["maintainer_email"]
    assert all(isinstance(value, str) and value for value in extras.values())


def test_a_file_is_the_newest_version_with_its_own_size_and_checksum(
    record: Make, hold: Hold, resource: Callable[..., ResourceRecord], version: Callable[..., VersionRecord]
) -> None:
    given = resource(versions=(version(2, size=20), version(1)))
    [written] = write_package(record(resources=(given,)), hold(), BASE)["resources"]
    assert written["url"] == "https://example.org/data/tram-y-te/tram/v2/tram.csv"
    assert (written["size"], written["hash"]) == (20, "sha256:" + "2" * 64)
    assert (written["format"], written["mimetype"], written["url_type"]) == ("CSV", "text/csv", "upload")
    assert (written["package_id"], written["position"], written["datastore_active"]) == ("d1", 0, True)


@pytest.mark.parametrize(
    ("kind", "url", "media_type", "form"),
    [
        ("link", "https://example.org/a/b.XLSX?c=d", "", "XLSX"),
        ("link", "https://example.org/a", "text/html", "HTML"),
        ("link", "https://example.org/a.1", "", ""),
        ("api", "https://example.org/a.json", "application/json", "API"),
    ],
)
def test_a_link_keeps_its_address_and_has_no_size(
    record: Make,
    hold: Hold,
    resource: Callable[..., ResourceRecord],
    kind: str,
    url: str,
    media_type: str,
    form: str,
) -> None:
    given = resource(kind=kind, url=url, media_type=media_type, versions=(), tables=())
    [written] = write_package(record(resources=(given,)), hold(), BASE)["resources"]
    assert (written["url"], written["size"], written["url_type"]) == (url, None, None)
    assert (written["format"], written["datastore_active"]) == (form, False)
