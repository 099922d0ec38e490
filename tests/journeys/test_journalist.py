"""A journalist who wants the figures behind a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from portal.resources import CONTENT

pytestmark = pytest.mark.browser
COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
FILE = CONTENT / "sample/dataset" / COMMUNES / "danh-muc-xa-phuong-dac-khu.csv"


@pytest.mark.parametrize("page", [False, True], indirect=True, ids=["without scripts", "with scripts"])
def test_the_file_on_the_page_is_the_file_as_published(page: Page) -> None:
    page.goto("/vi/")
    page.get_by_role("link", name="Dữ liệu").first.click()
    page.get_by_role("link", name=re.compile("Danh mục xã, phường, đặc khu")).first.click()
    with page.expect_download() as download:
        page.locator(f'a[href$="/{FILE.name}"]').first.click()
    assert download.value.suggested_filename == FILE.name
    assert Path(download.value.path()).read_bytes() == FILE.read_bytes()


def test_more_rows_come_without_leaving_the_page(page: Page) -> None:
    page.goto(f"/vi/du-lieu/{COMMUNES}/")
    table = page.locator(".data-table").first
    expect(table.locator("tbody tr")).to_have_count(5)
    for count in (55, 102):
        table.get_by_role("button").click()
        expect(table.locator("tbody tr")).to_have_count(count)
    expect(table.get_by_role("button")).to_have_count(0)


def test_a_table_says_so_when_its_rows_do_not_come(page: Page, complaints: list[str]) -> None:
    page.goto(f"/vi/du-lieu/{COMMUNES}/")
    page.route("**/graphql", lambda route: route.abort())
    table = page.locator(".data-table").first
    table.get_by_role("button").click()
    expect(table.locator("[aria-live]")).to_have_text(re.compile("Thử lại|thử lại"))
    expect(table.locator("tbody tr")).to_have_count(5)
    complaints.clear()
