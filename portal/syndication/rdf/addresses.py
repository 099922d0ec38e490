"""Addresses as editors write them, made into IRIs that every reader of RDF takes, or refused."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from portal.syndication.rdf.graph import Iri

_STRAY_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")
_SUBDELIMITERS: Final = "!$&'()*+,;="
_HOST: Final = re.compile(r"[\w.%~!$&'()*+,;=-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
_MAILBOX: Final = re.compile(r"[^\s@<>\"(),:;\[\]\\]+@[^\s@<>\"(),:;\[\]\\]+")
_PHONE: Final = re.compile(r"\+?[0-9][0-9\s.()-]{1,24}")
_COUNTRY: Final = "+84"


@lru_cache(maxsize=4096)
def make_web_iri(text: str) -> Iri | None:
    """Return an http or https address after RFC 3986, None if `text` is none.

    What an address may not hold (spaces, quotes, letters with marks) is percent-encoded.
    """
    try:
        parts = urlsplit(_STRAY_PERCENT.sub("%25", text.strip()))
    except ValueError:  # A bracket that is not closed.
        return None
    if parts.scheme not in {"http", "https"} or _HOST.fullmatch(parts.netloc) is None:
        return None
    host = _encode(parts.netloc, ":[]")
    path = _encode(parts.path, "/:@")
    query = f"?{_encode(parts.query, '/:@?')}" if parts.query else ""
    fragment = f"#{_encode(parts.fragment, '/:@?')}" if parts.fragment else ""
    return Iri(f"{parts.scheme}://{host}{path}{query}{fragment}")


def make_mail_iri(text: str) -> Iri | None:
    """Return a mailbox as a `mailto:` address after RFC 6068, None if `text` is none."""
    mailbox = text.strip()
    if _MAILBOX.fullmatch(mailbox) is None:
        return None
    return Iri("mailto:" + quote(mailbox, safe="@!$'*+", errors="replace"))


def make_phone_iri(text: str) -> Iri | None:
    """Return the first number in `text` as a `tel:` address after RFC 3966, None if there is none.

    A number with a leading 0 is one of Vietnam (+84); others are short ones, dialled there only.
    """
    found = _PHONE.search(text)
    digits = re.sub("[^0-9]", "", found[0]) if found else ""
    if not found or not 3 <= len(digits) <= 15:
        return None
    if found[0].startswith("+"):
        return Iri(f"tel:+{digits}")
    if digits.startswith("0"):
        return Iri(f"tel:{_COUNTRY}{digits[1:]}")
    return Iri(f"tel:{digits};phone-context={_COUNTRY}")


def _encode(part: str, safe: str) -> str:
    return quote(part, safe=f"%{_SUBDELIMITERS}{safe}", errors="replace")
