from __future__ import annotations

from datetime import UTC, datetime

from portal.catalogue import Cited, cite
from portal.i18n import Locale

CITED = Cited(
    publisher={Locale.VI: "Sở Y tế", Locale.EN: "Department of Health"},
    title={Locale.VI: "Trạm y tế", Locale.EN: "Health stations"},
    resource={Locale.VI: "Lượt khám", Locale.EN: "Visits"},
    number=3,
    published_at=datetime(2025, 12, 31, 20, tzinfo=UTC),
    url="https://portal.example/data/tram-y-te/luot-kham/v3/luot-kham.csv",
    sha256="ab" * 32,
)


def test_a_citation_names_who_when_what_which_and_where() -> None:
    assert cite(CITED, "An Giang Portal", Locale.EN).text == (
        "Department of Health (2026): Health stations, Visits, version 3 of 1 January 2026 [dataset]. "
        f"An Giang Portal. {CITED.url}. SHA-256 {CITED.sha256}"
    )


def test_a_citation_is_in_the_readers_language() -> None:
    text = cite(CITED, "Cổng An Giang", Locale.VI).text
    assert text.startswith("Sở Y tế (2026): Trạm y tế, Lượt khám, ")
    assert "1/1/2026" in text


def test_the_identifiers_name_these_very_bytes() -> None:
    assert cite(CITED, "P", Locale.EN).identifiers == (CITED.url, f"urn:sha256:{CITED.sha256}")


def test_the_portal_stands_in_for_a_publisher_that_is_not_known() -> None:
    anonymous = Cited({}, CITED.title, CITED.title, 1, CITED.published_at, CITED.url, CITED.sha256)
    text = cite(anonymous, "An Giang Portal", Locale.EN).text
    assert text.startswith("An Giang Portal (2026): Health stations, version 1 of")
