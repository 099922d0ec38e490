from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from portal.api import Services, document_id, execute, find_document, load_operation, trusted_documents
from portal.api.documents import OPERATIONS
from portal.database import Database
from portal.errors import NotFound
from portal.i18n import LOCALES, Locale
from portal.resources import GRAPHQL

EXAMPLES = sorted((GRAPHQL / "examples").glob("*.graphql"))
COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
# What each operation is asked with, and how many SQL statements it may send over the sample
# content. A number here that must grow is a promise to think about.
ASKED: dict[str, tuple[dict[str, Any], int]] = {
    "agency_detail": ({"path": "/vi/co-quan/so-y-te/", "agency": ["so-y-te"]}, 12),
    "agency_list": ({}, 3),
    "area_detail": ({"path": "/vi/dia-ban/tinh-an-giang/", "area": ["91"]}, 14),
    "area_lookup": ({"text": "phuong my binh long xuyen"}, 10),
    "area_list": ({}, 5),
    "dataset_detail": ({"path": f"/vi/du-lieu/{COMMUNES}/"}, 11),
    "dataset_list": ({}, 4),
    "deadline": ({"path": "/vi/thu-tuc/dang-ky-khai-sinh/", "submittedOn": "2026-02-13"}, 3),
    "document_detail": ({"path": "/vi/van-ban/nghi-dinh-118-2025-nd-cp/"}, 12),
    "document_list": ({}, 2),
    "document_review": ({}, 1),
    "home": ({}, 9),
    "layout": ({}, 2),
    "media_detail": ({"path": "/vi/thu-vien/bien-va-dao/"}, 5),
    "media_list": ({}, 2),
    "news_detail": ({"path": "/vi/tin-tuc/do-thi-thong-minh-gom-nhung-phan-viec-gi/"}, 6),
    "news_list": ({}, 4),
    "page_detail": ({"path": "/vi/trang/gioi-thieu/"}, 5),
    "page_list": ({}, 2),
    "procedure_amendments": ({"path": "/vi/thu-tuc/dang-ky-khai-sinh/"}, 3),
    "procedure_detail": ({"path": "/vi/thu-tuc/dang-ky-khai-sinh/"}, 7),
    "procedure_changes": ({"since": "2000-01-01", "first": 50}, 6),
    "procedure_list": ({}, 4),
    "programme_detail": ({"path": "/vi/de-an/an-giang-so-2026-2030/"}, 17),
    "programme_list": ({}, 3),
    "related": ({"path": "/vi/tin-tuc/do-thi-thong-minh-gom-nhung-phan-viec-gi/", "first": 5}, 2),
    "rows": ({"dataset": COMMUNES, "resource": "danh-muc", "first": 20}, 3),
    "search": ({"query": "do thi thong minh", "sort": "RELEVANCE", "first": 20}, 0),
    "suggest": ({"text": "chuyen d", "first": 8}, 0),
    "topic_detail": ({"path": "/vi/chu-de/y-te/", "topic": ["y-te"]}, 11),
    "topic_list": ({}, 3),
}


def test_every_operation_is_asked_here() -> None:
    assert set(ASKED) == {path.stem for path in OPERATIONS.glob("*.graphql")}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ASKED)
def test_every_operation_of_the_site_runs(sample: Services, name: str, locale: Locale) -> None:
    answer = execute(sample, load_operation(name), ASKED[name][0], locale=locale)
    assert not answer.errors


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_runs(sample: Services, path: Path) -> None:
    assert not execute(sample, path.read_text()).errors


@pytest.mark.parametrize("name", ASKED)
def test_an_operation_sends_no_more_statements_than_is_written_here(
    sample: Services, counting: Callable[[Database], AbstractContextManager[list[str]]], name: str
) -> None:
    given, most = ASKED[name]
    with counting(sample.database) as sent:
        execute(sample, load_operation(name), given)
    assert len(sent) <= most, "\n".join(sent)


def test_each_operation_is_known_by_its_checksum() -> None:
    assert len(trusted_documents()) == len(ASKED)
    for name in ASKED:
        text = load_operation(name)
        assert find_document(document_id(text)) == text


def test_an_unknown_document_is_not_found() -> None:
    with pytest.raises(NotFound, match="send the query itself"):
        find_document("sha256:0")
