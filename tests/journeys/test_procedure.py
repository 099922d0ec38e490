"""A citizen who wants to get something done, on a phone, at a desk and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

pytestmark = pytest.mark.browser
BIRTH = "/vi/thu-tuc/dang-ky-khai-sinh/"
WIDE: ViewportSize = {"width": 1280, "height": 900}
_A_PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("page", [False], indirect=True)
def test_without_scripts_every_part_stands_under_its_heading(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(BIRTH)
    for place in ("papers", "channels", "steps", "results", "legal-basis", "versions"):
        expect(page.locator(f"h2#{place}")).to_be_visible()


def find_open_part(page: Page) -> Locator:
    """Return the heading of the one panel that is open."""
    return page.locator("[role=tabpanel]:not([hidden]) > h2")


def test_at_a_desk_the_parts_are_tabs_that_the_keyboard_moves(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(BIRTH)
    tabs, part = page.get_by_role("tab"), find_open_part(page)
    expect(part).to_have_id("papers")
    tabs.first.focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_be_focused()
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    expect(part).to_have_id("channels")
    expect(page).to_have_url(re.compile("#channels$"))
    page.keyboard.press("End")
    expect(part).to_have_id("versions")


def test_an_address_that_names_a_part_opens_it(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{BIRTH}#steps")
    expect(find_open_part(page)).to_have_id("steps")
    page.locator(".answer a[href='#papers']").click()
    expect(find_open_part(page)).to_have_id("papers")


def test_on_a_phone_the_parts_follow_each_other(page: Page) -> None:
    page.goto(BIRTH)
    expect(page.get_by_role("tab")).to_have_count(0)
    expect(page.locator("h2#versions")).to_be_visible()


def test_what_is_printed_is_one_sheet_with_the_papers_to_tick_off(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{BIRTH}#steps")
    page.emulate_media(media="print")
    expect(page.locator(".checklist").first).to_be_visible()
    expect(page.locator(".answer")).to_be_visible()
    expect(page.locator(".print-foot")).to_contain_text(BIRTH)
    for hidden in (".site-header", "#steps", "#channels", "aside"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert len(_A_PAGE.findall(page.pdf(format="A4"))) == 1
