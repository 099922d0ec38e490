"""A journalist who wants the figures behind a page."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import openpyxl
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
    table = page.locator(".data-table[data-dataset]").first
    expect(table.locator("tbody tr")).to_have_count(5)
    for count in (55, 102):
        table.get_by_role("button").click()
        expect(table.locator("tbody tr")).to_have_count(count)
    expect(table.get_by_role("button")).to_have_count(0)


def test_a_table_says_so_when_its_rows_do_not_come(page: Page, complaints: list[str]) -> None:
    page.goto(f"/vi/du-lieu/{COMMUNES}/")
    page.route("**/graphql", lambda route: route.abort())
    table = page.locator(".data-table[data-dataset]").first
    table.get_by_role("button").click()
    expect(table.locator("[aria-live]")).to_have_text(re.compile("Thử lại|thử lại"))
    expect(table.locator("tbody tr")).to_have_count(5)
    complaints.clear()


def test_rows_are_chosen_downloaded_for_excel_and_cited(page: Page, tmp_path: Path) -> None:
    page.goto("/vi/")
    page.locator("input[name=q]").first.fill("muc nuoc song")
    page.locator("input[name=q]").first.press("Enter")
    page.get_by_role("link", name=re.compile("Mực nước sông")).first.click()
    resource = page.locator(
        ".resource", has=page.get_by_role("heading", name=re.compile("theo ngày|trung bình"))
    )
    resource.locator(".row-filter summary").click()
    resource.get_by_role("group", name="Tên trạm").get_by_role("searchbox").fill("chau doc")
    resource.get_by_role("group", name="Ngày").get_by_label("từ").fill("2026-10-01")
    expect(resource.locator(".data-table [aria-live]")).to_contain_text("31 trên 31")
    with page.expect_download() as download:
        resource.get_by_role("button", name="XLSX").click()
    download.value.save_as(tmp_path / "rows.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "rows.xlsx").active
    assert sheet is not None
    header, *rows = sheet.iter_rows(values_only=True)
    assert "Tên trạm" in header
    assert len(rows) == 31
    assert {row[header.index("Tên trạm")] for row in rows} == {"Trạm mẫu Châu Đốc"}
    assert min(row[header.index("Ngày")] for row in rows).date() == date(2026, 10, 1)  # type: ignore[union-attr]
    resource.get_by_text("Cách trích dẫn").click()
    citation = resource.locator(".citation").inner_text()
    address = re.search(r"http\S+/v1/\S+\.csv", citation)
    assert address
    file = httpx2.get(page.url.partition("/vi/")[0] + urlsplit(address[0]).path)
    assert sha256(file.content).hexdigest() in citation


@pytest.mark.parametrize("page", [False], indirect=True, ids=["without scripts"])
def test_the_form_leads_to_chosen_rows_without_scripts(page: Page, tmp_path: Path) -> None:
    page.goto(f"/vi/du-lieu/{COMMUNES}/")
    resource = page.locator(".resource").first
    resource.locator(".row-filter summary").click()
    resource.get_by_role("searchbox").nth(1).fill("chau")
    with page.expect_download() as download:
        resource.get_by_role("button", name="CSV", exact=True).click()
    rows = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    assert len(rows) > 1
    assert all("châu" in row.lower() for row in rows[1:])
