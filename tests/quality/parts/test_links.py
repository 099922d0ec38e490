from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

from portal.catalogue import DatasetRecord, ResourceRecord, TermRecord
from portal.entities import LinkCheck
from portal.quality import list_links

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def check(url: str, reason: str = "") -> LinkCheck:
    return LinkCheck(url=url, checked_at=NOW, reason=reason)


def test_links_of_resources_source_and_contact_are_checked_and_licences_are_not(
    record: DatasetRecord, resource: ResourceRecord
) -> None:
    linked = replace(
        record,
        resources=(resource, replace(resource, slug="c")),
        source_url="https://nguon.example/",
        contact=replace(record.contact, url="https://hoi.example/"),
        licence=TermRecord("cc0", {}, "https://creativecommons.org/"),
    )
    assert list_links(linked) == ["https://a.example/b.pdf", "https://hoi.example/", "https://nguon.example/"]


def test_links_that_were_not_checked_or_not_surely_do_not_count(
    record: DatasetRecord, resource: ResourceRecord, value_of: Callable[..., object]
) -> None:
    linked = replace(record, resources=(resource,), source_url="https://nguon.example/")
    assert value_of("links", linked) is None
    sure = {resource.url: check(resource.url, "missing")}
    assert value_of("links", linked, links=sure) == 0
    unsure = {"https://nguon.example/": check("https://nguon.example/", "denied")}
    assert value_of("links", linked, links=sure | unsure) == 0
    alive = {"https://nguon.example/": check("https://nguon.example/")}
    assert value_of("links", linked, links=sure | alive) == Fraction(1, 2)


def test_a_reason_of_a_newer_portal_is_a_fault(
    record: DatasetRecord, value_of: Callable[..., object]
) -> None:
    linked = replace(record, source_url="https://nguon.example/")
    strange = {linked.source_url: check(linked.source_url, "a-reason-to-come")}
    assert value_of("links", linked, links=strange) == 0
