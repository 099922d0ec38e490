"""Licences as CKAN describes them."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

_OPEN: Final = {
    "creativecommons.org": ("/licenses/by/", "/licenses/by-sa/", "/publicdomain/"),
    "opendatacommons.org": ("/licenses/",),
}


def write_licence(code: str, title: str, uri: str) -> dict[str, Any]:
    """Return a licence as `license_list` has it."""
    return {
        "id": code,
        "title": title,
        "url": uri,
        "family": "",
        "maintainer": "",
        "status": "active",
        "is_generic": False,
        "domain_content": True,
        "domain_data": True,
        "domain_software": False,
        "od_conformance": "approved" if is_open(uri) else "not reviewed",
        "osd_conformance": "not reviewed",
    }


def is_open(uri: str) -> bool:
    """Tell whether the Open Definition knows the licence of that address as open.

    https://opendefinition.org/licenses/ lists them.
    """
    address = urlsplit(uri)
    return address.path.startswith(_OPEN.get(address.netloc.removeprefix("www."), ("\0",)))
