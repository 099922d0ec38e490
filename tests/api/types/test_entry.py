from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.entities import NEWS, Withdrawal, WithdrawalKind
from portal.i18n import Locale
from portal.publishing import withdraw

Ask = Callable[..., Any]
Do = Callable[..., None]
ENTRY = """query($path: String!, $in: Locale) { entry(path: $path) {
    path(locale: $in) languages version withdrawal { kind note { text } }
    title(locale: $in) { text language } summary { text } body(locale: $in) { html plain language }
} }"""
PATH = "/vi/tin-tuc/mot/"


@pytest.mark.parametrize(
    ("locale", "served", "language"), [("VI", "Một", "VI"), ("EN", "One", "EN"), ("KM", "Một", "VI")]
)
def test_a_text_says_which_language_it_really_is(
    services: Services, add_news: Do, ask: Ask, locale: str, served: str, language: str
) -> None:
    add_news("mot", title={"vi": "Một", "en": "One"})
    entry = ask(services, ENTRY, path=PATH, **{"in": locale})["entry"]
    assert entry["title"] == {"text": served, "language": language}
    assert entry["languages"] == ["VI", "EN"]
    assert entry["path"].startswith(f"/{locale.lower()}/")


def test_without_an_argument_texts_are_in_the_language_of_the_reader(
    services: Services, add_news: Do, ask: Ask
) -> None:
    add_news("mot", title={"vi": "Một", "en": "One"})
    assert ask(services, ENTRY, Locale.EN, path=PATH)["entry"]["title"]["text"] == "One"


def test_a_text_that_is_not_there_is_null(services: Services, add_news: Do, ask: Ask) -> None:
    add_news("mot")
    entry = ask(services, ENTRY, path=PATH)["entry"]
    assert (entry["summary"], entry["body"]) == (None, None)


def test_the_body_is_safe_html(services: Services, add_news: Do, ask: Ask) -> None:
    add_news("mot", body={"vi": "**Chào** <script>alert(1)</script>[x](javascript:alert(1))"})
    body = ask(services, ENTRY, path=PATH)["entry"]["body"]
    assert "<strong>Chào</strong>" in body["html"]
    assert "<script" not in body["html"]
    assert 'href="javascript:' not in body["html"]


def test_a_notice_stands_with_the_entry(services: Services, add_news: Do, edit: Do, ask: Ask) -> None:
    add_news("mot")
    edit(NEWS, "mot", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE, note={"vi": "Đã hết hiệu lực."}))
    entry = ask(services, ENTRY, path=PATH)["entry"]
    assert entry["withdrawal"] == {"kind": "NOTICE", "note": {"text": "Đã hết hiệu lực."}}
    assert ask(services, "{ news { totalCount } }") == {"news": {"totalCount": 0}}


def test_an_entry_is_found_again_by_its_id(services: Services, add_news: Do, edit: Do, ask: Ask) -> None:
    add_news("mot")
    node_id = ask(services, "{ news { edges { node { id } } } }")["news"]["edges"][0]["node"]["id"]
    document = "query($id: ID!) { node(id: $id) { id ... on News { slug } } }"
    assert ask(services, document, id=node_id)["node"] == {"id": node_id, "slug": "mot"}
    edit(NEWS, "mot", withdraw, Withdrawal(kind=WithdrawalKind.GONE))
    assert ask(services, document, id=node_id)["node"] is None
