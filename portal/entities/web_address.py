"""Addresses and mailboxes that readers are sent to: only such as a link can safely carry."""

from __future__ import annotations

import re
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints

_ADDRESS: Final = re.compile(r"https?://(?:[^\s<>\"{}|\\^`\x00-\x20\x7f%]|%[0-9A-Fa-f]{2})+", re.IGNORECASE)
_MAILBOX: Final = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}")


def is_web_address(text: str) -> bool:
    """Tell whether `text` is an absolute http or https address with a host, and without a password."""
    if _ADDRESS.fullmatch(text) is None:
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:  # A bracket that is not closed, a port that is no number.
        return False
    return bool(parts.hostname) and "@" not in parts.netloc


def _check_address(text: str) -> str:
    if text and not is_web_address(text):
        raise ValueError(
            f"'{text}' is not a web address: it begins with https:// or http:// and has no spaces"
        )
    return text


def _check_mailbox(text: str) -> str:
    if text and _MAILBOX.fullmatch(text) is None:
        raise ValueError(f"'{text}' is not an e-mail address such as office@province.example")
    return text


_SHORT: Final = StringConstraints(strip_whitespace=True, max_length=2000)

WebAddress = Annotated[str, _SHORT, AfterValidator(_check_address)]
"""An http or https address; empty if there is none."""

Mailbox = Annotated[str, _SHORT, AfterValidator(_check_mailbox)]
"""An e-mail address; empty if there is none."""
