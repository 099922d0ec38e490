from __future__ import annotations

from ipaddress import ip_address

import pytest

from portal.quality.fetching import is_public
from portal.quality.fetching.addresses import resolve_host

INSIDE = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_not_on_the_public_internet_is_not_visited(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "113.160.0.1", "2606:4700::1111", "2405:4800::1"])
def test_public_addresses_are_visited(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost"])
def test_other_spellings_of_loopback_are_resolved_before_they_are_judged(host: str) -> None:
    assert not any(map(is_public, resolve_host(host, 5)))


def test_a_name_that_nobody_has_is_an_os_error() -> None:
    with pytest.raises(OSError):  # noqa: PT011
        resolve_host("khong-co.invalid", 5)
