"""Whole errands with procedures: a citizen's at the counter of tomorrow, a developer's who mirrors them."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
scripts = pytest.mark.parametrize(
    "page", [False, True], indirect=True, ids=["without scripts", "with scripts"]
)
FRIDAY_BEFORE_TET = "2026-02-13"
FIRST_DAY_OF_WORK = "23/2/2026"


@scripts
def test_a_citizen_finds_birth_registration_and_the_day_of_the_result(page: Page) -> None:
    page.goto("/vi/")
    page.get_by_role("main").get_by_label("Bạn cần tìm gì?").fill("dang ky khai sinh")
    page.get_by_role("main").get_by_role("button", name="Tìm").first.click()
    page.get_by_role("main").get_by_role("link", name="Đăng ký khai sinh", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng ký khai sinh")
    expect(page.get_by_text("Giấy chứng sinh", exact=True).first).to_be_visible()
    open_tab(page, "channels")
    page.get_by_label("Ngày nộp hồ sơ").fill(FRIDAY_BEFORE_TET)
    page.get_by_label("Cách nộp hồ sơ").select_option("in-person")
    page.get_by_role("button", name="Khi nào có kết quả?").click()
    expect(page.get_by_text(FIRST_DAY_OF_WORK).first).to_be_visible()
    expect(page.get_by_text(re.compile("Tết")).first).to_be_visible()


def open_tab(page: Page, name: str) -> None:
    """Open a tab of the page, if scripts have made tabs of its sections."""
    tab = page.locator(f'[role="tab"][aria-controls$="{name}"]')
    if tab.count():
        tab.first.click()


def test_the_papers_are_printed_on_one_page(page: Page) -> None:
    page.goto("/vi/thu-tuc/dang-ky-khai-sinh/")
    page.emulate_media(media="print")
    expect(page.get_by_text("Tờ khai đăng ký khai sinh", exact=True).first).to_be_visible()
    expect(page.get_by_role("navigation").first).to_be_hidden()
    printed = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_a_developer_mirrors_what_changed_since_a_day(address: str) -> None:
    changes = list(read_changes(address, "2026-01-01"))
    services = json.loads(fetch(f"{address}/public-services.jsonld?since=2026-01-01"))["@graph"]
    described = {
        each["dct:identifier"][0]["@value"]
        for each in services
        if each.get("@type") == ["cpsv:PublicService"]
    }
    assert len(changes) > 10
    assert {change["code"] for change in changes if change["event"] != "WITHDRAWN"} == described


CHANGES = """query ($since: Date!, $after: String) {
  changes: procedureChanges(since: $since, first: 5, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { event code number } } } }"""


def read_changes(address: str, since: str) -> Any:
    after = None
    while True:
        variables = json.dumps({"since": since, "after": after})
        answer = json.loads(
            fetch(f"{address}/graphql?{urlencode({'query': CHANGES, 'variables': variables})}")
        )
        page = answer["data"]["changes"]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def fetch(address: str) -> bytes:
    with urlopen(address) as answer:
        found: bytes = answer.read()
    return found
