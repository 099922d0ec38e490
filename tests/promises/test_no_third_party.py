from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from portal.api import Services
from portal.static_site import Site
from portal.static_site.assets import load_assets

RESOURCES = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
RESOURCES |= {"embed": "src", "object": "data", "link": "href", "use": "href", "input": "src"}
LINKS_THAT_LOAD_NOTHING = {"canonical", "alternate", "license", "prev", "next", "search"}

OWN_PAGES = r'(?:href|src)="(/(?!data/|media/|catalog/)[^"#?]*)'


class Auditor(HTMLParser):
    """Collects what a page would fetch from elsewhere, and what its policy would refuse to run."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in given and "json" not in given.get("type", "")):
            self.faults.append(f"<{tag}> in the page")
        self.faults += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        self.faults += [f"{tag} {value}" for value in given.values() if value.startswith("javascript:")]
        if address := self._fetched(tag, given):
            self.faults.append(f"{tag} {address}")

    def _fetched(self, tag: str, given: dict[str, str]) -> str:
        """Return the address that the tag fetches if it is another site's."""
        if tag == "link" and set(given.get("rel", "").split()) & LINKS_THAT_LOAD_NOTHING:
            return ""
        address = given.get(RESOURCES.get(tag, ""), "")
        return address if re.match(r"([a-z]+:)?//", address) else ""


def built_pages(services: Services) -> Iterator[Path]:
    return (services.settings.site / "current").resolve().rglob("*.html")


def test_pages_fetch_nothing_from_elsewhere_and_have_no_script_or_style_inside(sample: Services) -> None:
    faults = {}
    for page in built_pages(sample):
        auditor = Auditor()
        auditor.feed(page.read_text())
        if auditor.faults:
            faults[page.parent.name] = auditor.faults
    assert not faults


@pytest.mark.parametrize("name", load_assets())
def test_assets_name_no_other_site(name: str) -> None:
    text = load_assets()[name][1].decode(errors="replace").replace("http://www.w3.org/", "")
    assert not re.search(r"(https?:)?//[a-z0-9-]+\.[a-z]", text)


def test_every_address_of_this_site_on_a_page_leads_somewhere(sample: Services, client: TestClient) -> None:
    site = Site(sample.settings.site / "current")
    named = {address for page in built_pages(sample) for address in re.findall(OWN_PAGES, page.read_text())}
    asked = [each for each in named if not site.file(each).is_file() and each not in {"/graphql", "/"}]
    assert {each for each in asked if client.get(each).status_code >= 400} == set()
