from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from portal.api import Services
from portal.entities import AGENCY, PROCEDURE
from portal.i18n import Locale
from portal.publishing import find_entry, publish, save, writing
from portal.static_site import Page, Renderer
from portal.static_site.procedure_page import read_procedure

BIRTH = "/en/procedures/khai-sinh/"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CONTENT: dict[str, Any] = {"title": "Khai sinh", "code": "1", "levels": ["commune"], "audiences": ["citizen"]}
FREE, PAID, RULED = {"amount": 0}, {"amount": 8000}, {"rule": "Theo nghị quyết của tỉnh"}
Write = Callable[..., str]


def show(services: Services, path: str = BIRTH) -> str:
    """Return the page at a path as readers get it, without space between words."""
    renderer = Renderer(services, NOW)
    page = Page(Locale.EN, {Locale.EN: path}, "https://angiang.example", "procedure")
    html = renderer.render("procedure_detail", page, read_procedure(renderer, path, Locale.EN))
    return " ".join(html.decode().split())


@pytest.fixture
def write(services: Services) -> Write:
    """Publish a procedure and return its page."""

    def write(**content: object) -> str:
        with writing(services.database, author="test", now=NOW) as writer:
            save(writer, PROCEDURE, "khai-sinh", CONTENT | content)
            publish(writer, PROCEDURE, find_entry(writer, PROCEDURE, "khai-sinh"))
        return show(services)

    return write


def read_tile(html: str, title: str) -> str:
    """Return the words of a tile of the card."""
    found = re.search(rf"{title}</dt><dd>(.*?)</dd>", html)
    assert found, title
    return " ".join(re.sub("<[^>]*>", " ", found[1]).split())


def channel(kind: str, *fees: object) -> dict[str, object]:
    return {"kind": kind, "fees": list(fees)}


@pytest.mark.parametrize(
    ("channels", "said"),
    [
        ([], "Not stated"),
        ([channel("online")], "Not stated"),
        ([channel("online", FREE), channel("post", FREE)], "Free"),
        ([channel("in-person", PAID)], "8,000 đồng"),
        ([channel("in-person", RULED)], "By rule"),
        ([channel("online", FREE), channel("post", PAID)], "Free online Online: Free By post: 8,000 đồng"),
        ([channel("online", FREE), channel("post")], "Free online Online: Free By post: Not stated"),
        (
            [channel("in-person", FREE), channel("online", PAID)],
            "Depends on how you apply In person: Free Online: 8,000 đồng",
        ),
        ([channel("online", FREE | {"condition": "Hộ nghèo"}, PAID)], "Depends on your case"),
    ],
)
def test_free_is_said_only_of_what_is_free(write: Write, channels: list[object], said: str) -> None:
    assert read_tile(write(channels=channels), "How much") == said


def test_papers_that_only_some_need_are_counted_apart(write: Write) -> None:
    papers = [{"name": "Tờ khai"}, {"name": "Biên bản", "need": "conditional"}]
    assert read_tile(write(cases=[{"papers": papers}]), "Papers") == "1 paper and 1 in some cases"


def test_what_is_not_stated_is_said_to_be_so(write: Write) -> None:
    html = write()
    assert {read_tile(html, title) for title in ("How long", "Papers", "Online")} == {"Not stated"}


def test_one_reads_whether_words_of_the_source_could_not_be_read(write: Write) -> None:
    html = write(channels=[{"kind": "online", "unread": "1"}])
    assert read_tile(html, "How long") == "Not clear from the source"
    assert 'id="unread"' in html


def test_an_old_version_says_when_it_applied_and_leads_to_the_present_one(amended: Services) -> None:
    html = show(amended, f"{BIRTH}v1/")
    assert "You are reading an old version." in html
    assert "It applied from 10 March 2026; the next one applies from 10 June 2026." in html
    assert f'<a href="{BIRTH}">Read the present version</a>' in html
    assert read_tile(html, "How much") == "8,000 đồng"


def test_a_version_to_come_says_so_and_leads_to_the_one_before(amended: Services) -> None:
    html = show(amended)
    assert "This does not apply yet.</strong> It applies from 1 January 2027." in html
    assert f'<a href="{BIRTH}v2/">Read the version before</a>' in html


def test_the_list_of_versions_says_what_each_changed(amended: Services) -> None:
    html = show(amended)
    assert "“Free” instead of “8,000 đồng”" in html
    assert "Decision 22/QĐ-UBND" in html


def test_versions_are_not_compared_where_there_is_one(write: Write, services: Services) -> None:
    write()
    assert read_procedure(Renderer(services, NOW), BIRTH, Locale.EN)["amendments"] == {}


def test_a_mistake_is_reported_to_the_agency_with_code_and_address(write: Write, services: Services) -> None:
    contacts = {"email": "stp@angiang.example"}
    agency = {"title": "Sở Tư pháp", "kind": "department", "contacts": contacts}
    with writing(services.database, author="test", now=NOW) as writer:
        save(writer, AGENCY, "so-tu-phap", agency)
        publish(writer, AGENCY, find_entry(writer, AGENCY, "so-tu-phap"))
    link = re.search(r'href="mailto:([^"]*)"', write(agency="so-tu-phap"))
    assert link
    assert link[1].startswith("stp@angiang.example?subject=Mistake%20on%20the%20page%20of%201%3A%20https")
    assert link[1].endswith("angiang.example/en/procedures/khai-sinh/".replace("/", "%2F"))


def test_without_an_agency_a_mistake_is_reported_to_the_portal(write: Write, services: Services) -> None:
    assert "mailto:" not in write()
    settings = services.settings.model_copy(update={"report_email": "cong@angiang.example"})
    assert 'href="mailto:cong@angiang.example?subject=' in show(replace(services, settings=settings))
