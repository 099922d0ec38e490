"""The page and the feed of what happened to procedures."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from portal.api import Services
from portal.static_site import Site, build_site
from portal.static_site.plan import CHANGES, Job

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def site(amended: Services, tmp_path: Path) -> Site:
    build_site(amended, tmp_path / "site", [Job(CHANGES)])
    return Site(tmp_path / "site")


def test_the_page_says_by_which_decision_what_changed(site: Site) -> None:
    page = site.file("/vi/thay-doi-thu-tuc/").read_text()
    assert "Quyết định 22/QĐ-UBND" in page
    assert "“Miễn phí” thay cho “8.000 đồng”" in page


def test_the_feed_has_an_entry_for_each_version(site: Site) -> None:
    feed = fromstring(site.file("/en/procedure-changes/feed.atom").read_bytes())
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        "urn:portal:1.000080:3:changed",
        "urn:portal:1.000080:2:changed",
        "urn:portal:1.000080:1:new",
    ]
    assert entries[1].findtext(f"{ATOM}title") == "Changed: Birth registration"
    assert "“Free” instead of “8,000 đồng”" in (entries[1].findtext(f"{ATOM}summary") or "")
