from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.quality.fetching.faults import MALFORMED, SCHEME, USER_INFO, LinkFailure
from portal.quality.fetching.target import read_target


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("http://example.org", "http://example.org/"),
        ("HTTPS://Example.ORG:443/a?b#c", "https://example.org/a?b"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("http://[2606:4700::1111]/x", "http://[2606:4700::1111]/x"),
        ("https://dữ-liệu.vn/tệp mở.csv?năm=2025", None),
        (" https://example.org/%C3%A1 ", "https://example.org/%C3%A1"),
    ],
)
def test_a_link_is_read_as_it_is_asked_for(url: str, read: str | None) -> None:
    found = read_target(url).url
    assert found == (read or found)
    assert found.isascii()
    assert " " not in found


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", MALFORMED),
        ("example.org/a", MALFORMED),
        ("ftp://example.org/", SCHEME),
        ("file:///etc/passwd", SCHEME),
        ("gopher://example.org/", SCHEME),
        ("javascript:alert(1)", SCHEME),
        ("http:///a", MALFORMED),
        ("http://", MALFORMED),
        ("http://example.org:port/", MALFORMED),
        ("http://example.org:99999/", MALFORMED),
        ("http://[::1/", MALFORMED),
        ("http://[fe80::1%25eth0]/", MALFORMED),
        ("http://127%2e0.0.1/", MALFORMED),
        ("http://exa mple.org/", MALFORMED),
        ("http://example.org/\r\nHost: inside", MALFORMED),
        ("http://a..b/", MALFORMED),
        ("http://user@example.org/", USER_INFO),
        ("http://user:secret@example.org/", USER_INFO),
        ("http://example.org@127.0.0.1/", USER_INFO),
        ("http://example.org\\@127.0.0.1/", USER_INFO),
        ("http://127.0.0.1\\.example.org/", MALFORMED),
        ("http://@example.org/", USER_INFO),
        ("http://example.org/" + "a" * 5000, MALFORMED),
    ],
)
def test_what_programs_could_understand_differently_is_refused(url: str, fault: object) -> None:
    with pytest.raises(LinkFailure) as raised:
        read_target(url)
    assert raised.value.fault is fault


@given(st.text() | st.text().map("http://{}".format))
def test_whatever_is_written_is_read_or_refused(url: str) -> None:
    try:
        found = read_target(url)
    except LinkFailure:
        return
    assert read_target(found.url) == found
    assert found.url.isascii()
    assert "@" not in found.authority
