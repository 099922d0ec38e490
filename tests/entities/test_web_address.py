from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from rdflib import URIRef

from portal.entities import is_web_address
from portal.entities.web_address import Mailbox, WebAddress

ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)
MAILBOX: TypeAdapter[str] = TypeAdapter(Mailbox)


@pytest.mark.parametrize(
    "text",
    [
        "https://so.angiang.example/",
        "http://[2001:db8::1]:8080/a?b=c#d",
        "https://vi.wikipedia.org/wiki/An_Giang",
        "HTTPS://a.b/%C3%A1",
        "https://a.b/á",
    ],
)
def test_an_address_that_a_browser_opens_is_one(text: str) -> None:
    assert ADDRESS.validate_python(f" {text} ") == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "ftp://a.b/",
        "//a.b/",
        "https://",
        "https:///a",
        "https://a b/",
        "https://a.b/<x>",
        "https://a.b/\nc",
        "https://name:secret@a.b/",
        "https://a.b/%zz",
        "https://[::1/",
        "https://a.b:port/",
        "so.angiang.example",
    ],
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="is not a web address"):
        ADDRESS.validate_python(text)


@given(st.text(max_size=30))
def test_every_address_that_is_taken_can_stand_in_a_graph(rest: str) -> None:
    address = f"https://a.example/{rest}"
    if is_web_address(address):
        assert URIRef(address).n3() == f"<{address}>"


def test_no_address_at_all_is_one_too() -> None:
    assert ADDRESS.validate_python("") == MAILBOX.validate_python("") == ""


@pytest.mark.parametrize("text", ["so@angiang.example", "a.b+c@x-y.gov.vn"])
def test_a_mailbox_is_taken(text: str) -> None:
    assert MAILBOX.validate_python(text) == text


@pytest.mark.parametrize(
    "text", ["so", "so@", "@a.b", "a@b", "a b@c.vn", "a@b..vn", "<a@b.vn>", "a@b.vn\n@c.vn"]
)
def test_what_is_no_mailbox_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="e-mail"):
        MAILBOX.validate_python(text)
