"""A citizen who searches: with what the page suggests while they type, and with nothing but a form."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser


def type_on(page: Page, text: str) -> Locator:
    """Type into the search box of the front page, key by key, and wait for suggestions."""
    page.goto("/vi/")
    box = page.get_by_role("main").get_by_role("combobox")
    box.press_sequentially(text, delay=30)
    expect(page.get_by_role("listbox")).to_be_visible()
    return box


def test_words_half_typed_without_marks_lead_to_results(page: Page) -> None:
    type_on(page, "chuyen d")
    page.get_by_role("option", name="chuyển đổi số", exact=True).click()
    expect(page).to_have_url(re.compile(r"/vi/tim-kiem/\?q=chuy%E1%BB%83n"))
    expect(page.locator("mark").first).to_be_visible()


def test_the_keyboard_alone_chooses_a_suggestion(page: Page) -> None:
    box = type_on(page, "so y t")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "")
    box.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(re.compile("/vi/co-quan/so-y-te/"))


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(page: Page) -> None:
    box = type_on(page, "khai s")
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("khai s")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/vi/tim-kiem/\?q=khai\+s$"))


def test_suggestions_are_for_what_stands_in_the_box_now(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda each: asked.append(each.post_data or "") if "/graphql" in each.url else None)
    box = type_on(page, "dang ky ket h")
    expect(page.get_by_role("option").first).to_contain_text("kết hôn")
    assert len(asked) < len("dang ky ket h")
    box.fill("")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_server_that_does_not_answer_leaves_the_form_as_it_is(page: Page, complaints: list[str]) -> None:
    page.route("**/graphql*", lambda route: route.abort())
    page.goto("/vi/")
    box = page.get_by_role("main").get_by_role("combobox")
    with page.expect_event("requestfailed"):
        box.press_sequentially("khai sinh")
    box.press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    complaints.clear()


@pytest.mark.parametrize("page", [False, True], indirect=True, ids=["without scripts", "with scripts"])
def test_results_are_narrowed_and_widened_again(page: Page) -> None:
    page.goto("/vi/tim-kiem/?q=an+giang")
    page.get_by_label(re.compile("^Tin tức")).check()
    page.get_by_label(re.compile("^Dữ liệu")).check()
    page.get_by_label("Sắp xếp").select_option("title")
    page.get_by_role("button", name="Lọc kết quả").click()
    expect(page).to_have_url(
        re.compile("type=news&type=dataset.*sort=title|sort=title.*type=news&type=dataset")
    )
    expect(page.get_by_role("link", name=re.compile("Bỏ.*Tin tức"))).to_be_visible()
    page.get_by_role("link", name=re.compile("Bỏ.*Tin tức")).click()
    expect(page.get_by_label(re.compile("^Tin tức"))).not_to_be_checked()
    expect(page.get_by_label(re.compile("^Dữ liệu"))).to_be_checked()


@pytest.mark.parametrize("page", [False], indirect=True, ids=["without scripts"])
def test_an_abbreviation_is_explained_and_searched_alone(page: Page) -> None:
    page.goto("/vi/tim-kiem/?q=UBND")
    page.get_by_text(re.compile("Tìm thêm cả")).click()
    expect(page.get_by_text("UBND: viết tắt của Ủy ban nhân dân")).to_be_visible()
    page.get_by_role("link", name="Chỉ tìm đúng chữ đã gõ").click()
    expect(page).to_have_url(re.compile("exact=1"))
    expect(page.get_by_role("checkbox", name="Chỉ tìm đúng chữ đã gõ")).to_be_checked()
