"""A citizen who wants to get something done, on a phone, at a desk and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

pytestmark = pytest.mark.browser
BIRTH = "/vi/thu-tuc/dang-ky-khai-sinh/"
WIDE: ViewportSize = {"width": 1280, "height": 900}
FRIDAY_BEFORE_TET = "2026-02-13"
FIRST_DAY_OF_WORK = "23/2/2026"
scripts = pytest.mark.parametrize(
    "page", [False, True], indirect=True, ids=["without scripts", "with scripts"]
)
_A_PAGE = re.compile(rb"/Type\s*/Page\b")


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
