from __future__ import annotations

from datetime import UTC, datetime

from portal.api import Services
from portal.entities import LinkCheck
from portal.quality import forget_checks, keep_check, read_checks

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def keep(services: Services, *urls: str, **found: object) -> None:
    with services.database.writing() as session:
        for url in urls:
            keep_check(session, LinkCheck(url=url, checked_at=NOW, **found))


def test_the_last_check_stands_in_place_of_the_one_before(services: Services) -> None:
    keep(services, "https://a.example/", status=200, final_url="https://a.example/")
    keep(services, "https://a.example/", status=404, reason="missing")
    with services.database.reading() as session:
        [(url, check)] = read_checks(session, ["https://a.example/", "https://b.example/"]).items()
    assert (url, check.status, check.reason, check.checked_at) == ("https://a.example/", 404, "missing", NOW)


def test_checks_of_links_that_nothing_has_are_forgotten(services: Services) -> None:
    keep(services, "https://a.example/", "https://b.example/")
    with services.database.writing() as session:
        forget_checks(session, ["https://b.example/"])
    with services.database.reading() as session:
        assert set(read_checks(session, ["https://a.example/", "https://b.example/"])) == {
            "https://b.example/"
        }


def test_thousands_of_links_are_read(services: Services) -> None:
    urls = [f"https://a.example/{number}" for number in range(1201)]
    keep(services, *urls)
    with services.database.reading() as session:
        assert set(read_checks(session, urls)) == set(urls)
