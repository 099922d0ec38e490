from __future__ import annotations

import pytest
from starlette.requests import Request

from portal.web.services import locale_of, page_locale_of


def make(path: str = "/", query: str = "", language: str | None = None) -> Request:
    headers = [(b"accept-language", language.encode())] if language is not None else []
    scope = {"type": "http", "path": path, "query_string": query.encode(), "headers": headers}
    return Request(scope)


@pytest.mark.parametrize(
    ("request_", "locale"),
    [
        (make(), "vi"),
        (make("/en/news/"), "en"),
        (make("/en/news/", "locale=km", "vi"), "en"),
        (make("/graphql", "locale=km", "en"), "km"),
        (make("/graphql", "locale=xx", "en"), "en"),
        (make("/graphql", "", "fr, km;q=0.3"), "km"),
        (make("/graphql", "", ";;q=,,*;q=x"), "vi"),
    ],
)
def test_the_address_comes_before_the_parameter_before_the_browser(request_: Request, locale: str) -> None:
    assert locale_of(request_) == locale


def test_a_language_without_pages_is_shown_the_source() -> None:
    assert page_locale_of(make("/", "", "km")) == "vi"
