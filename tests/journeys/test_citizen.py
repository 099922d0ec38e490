"""A citizen on a cheap phone, whose browser may run no scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
scripts = pytest.mark.parametrize(
    "page", [False, True], indirect=True, ids=["without scripts", "with scripts"]
)


@scripts
def test_words_without_marks_lead_to_the_news(page: Page) -> None:
    page.goto("/")
    page.get_by_role("main").get_by_label("Bạn cần tìm gì?").fill("do thi thong minh")
    page.get_by_role("main").get_by_role("button", name="Tìm").first.click()
    expect(page).to_have_url(re.compile(r"/vi/tim-kiem/\?.*q=do\+thi\+thong\+minh"))
    expect(page.locator("mark").first).to_be_visible()
    title = page.get_by_role("main").get_by_role("link", name=re.compile("Đô thị thông minh")).first
    title.click()
    expect(page).to_have_url(re.compile("/vi/tin-tuc/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đô thị thông minh")


@scripts
def test_the_fee_of_a_procedure_is_found_from_the_front_page(page: Page) -> None:
    page.goto("/vi/")
    page.get_by_role("link", name="Thủ tục").first.click()
    page.get_by_role("link", name=re.compile("Đổi giấy phép lái xe")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đổi giấy phép lái xe")
    expect(page.get_by_text(re.compile(r"[\d.]+ đồng")).first).to_be_visible()


@scripts
def test_the_other_language_is_one_link_away_and_the_way_back(page: Page) -> None:
    page.goto("/vi/thu-tuc/dang-ky-khai-sinh/")
    page.get_by_role("link", name="English").first.click()
    expect(page).to_have_url(re.compile("/en/procedures/dang-ky-khai-sinh/"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Tiếng Việt").first.click()
    expect(page).to_have_url(re.compile("/vi/thu-tuc/dang-ky-khai-sinh/"))


@scripts
def test_a_page_leads_on_to_what_is_related(page: Page) -> None:
    page.goto("/vi/tin-tuc/do-thi-thong-minh-gom-nhung-phan-viec-gi/")
    related = page.get_by_role("region", name="Liên quan")
    related.scroll_into_view_if_needed()
    leads = related.get_by_role("link")
    expect(leads.last).to_have_text("Tìm các trang giống trang này")
    leads.first.click()
    expect(page).not_to_have_url(re.compile("do-thi-thong-minh-gom-nhung-phan-viec-gi"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_related_pages_are_listed_where_scripts_run(page: Page) -> None:
    page.goto("/vi/thu-tuc/dang-ky-khai-sinh/")
    related = page.get_by_role("region", name="Liên quan")
    related.scroll_into_view_if_needed()
    expect(related.get_by_role("listitem")).to_have_count(5)
    expect(related.get_by_role("link", name=re.compile("khai sinh")).first).to_be_visible()


def test_an_address_that_leads_nowhere_leads_on(page: Page, complaints: list[str]) -> None:
    page.goto("/vi/khong-co/")
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("search")).to_be_visible()
    assert ["404" in each for each in complaints] == [True]
    complaints.clear()
