"""The last check of every link, in the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from sqlmodel import Session, col, delete, select

from portal.entities import LinkCheck

_AT_ONCE: Final = 500


def read_checks(session: Session, urls: Collection[str]) -> Mapping[str, LinkCheck]:
    """Return the last check of those links that were ever checked, by link."""
    wanted = sorted(set(urls))
    found: dict[str, LinkCheck] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        among = col(LinkCheck.url).in_(wanted[start : start + _AT_ONCE])
        found |= {check.url: check for check in session.exec(select(LinkCheck).where(among))}
    return found


def keep_check(session: Session, check: LinkCheck) -> None:
    """Keep a check in place of the one before it."""
    session.merge(check)


def forget_checks(session: Session, urls: Collection[str]) -> None:
    """Remove the checks of links other than `urls`: nothing has them any more."""
    known = set(session.exec(select(LinkCheck.url)))
    for url in known - set(urls):
        session.execute(delete(LinkCheck).where(col(LinkCheck.url) == url))
