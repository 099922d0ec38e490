from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.syndication.rdf import make_mail_iri, make_phone_iri, make_web_iri

# RFC 3986 in short: ASCII, no space, quote, bracket or stray percent sign, one fragment.
URI = re.compile(
    r"[a-z]+:(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2}|(?<=//)\[[0-9a-fA-F:.]+\])+"
    r"(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?"
)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://a.vn/dữ liệu.csv", "https://a.vn/d%E1%BB%AF%20li%E1%BB%87u.csv"),
        (' https://a.vn/"x"?q=<b>&c=1|2#a b#c ', "https://a.vn/%22x%22?q=%3Cb%3E&c=1%7C2#a%20b%23c"),
        ("HTTP://A.vn:8080/100%/%20", "http://A.vn:8080/100%25/%20"),
        ("http://cổng.vn", "http://c%E1%BB%95ng.vn"),
        ("http://[::1]:80/[x]", "http://[::1]:80/%5Bx%5D"),
    ],
)
def test_what_an_address_may_not_hold_is_encoded(typed: str, address: str) -> None:
    assert make_web_iri(typed) == address


@pytest.mark.parametrize(
    "typed", ["", "www.a.vn", "ftp://a.vn/x", "javascript:alert(1)", "http://", "http://[::1", "http://a b/"]
)
def test_what_is_no_web_address_is_none(typed: str) -> None:
    assert make_web_iri(typed) is None


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("van-phong@a.vn", "mailto:van-phong@a.vn"),
        ("văn phòng@a.vn", None),
        ("phòng@a.vn", "mailto:ph%C3%B2ng@a.vn"),
        ("a?b%c@d.vn", "mailto:a%3Fb%25c@d.vn"),
        ("a@b@c.vn", None),
        ("", None),
    ],
)
def test_a_mailbox_becomes_a_mailto_address(typed: str, address: str | None) -> None:
    assert make_mail_iri(typed) == address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("0296.3852.000 (giờ hành chính)", "tel:+842963852000"),
        ("+84 (296) 385-2000", "tel:+842963852000"),
        ("1900 1234", "tel:19001234;phone-context=+84"),
        ("ĐT: 113", "tel:113;phone-context=+84"),
        ("chưa có", None),
        ("", None),
    ],
)
def test_a_telephone_number_can_be_dialled_from_anywhere(typed: str, address: str | None) -> None:
    assert make_phone_iri(typed) == address


@given(st.text(max_size=30))
def test_whatever_is_typed_an_address_is_well_formed(text: str) -> None:
    for made in (make_web_iri("https://a.vn/" + text), make_web_iri(text), make_mail_iri(f"{text}@{text}")):
        assert made is None or URI.fullmatch(made), made
    phone = make_phone_iri(text)
    assert phone is None or re.fullmatch(r"tel:(\+[0-9]+|[0-9]+;phone-context=\+84)", phone)
