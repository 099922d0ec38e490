"""Checks many links, each host by one caller at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from portal.entities import LinkCheck
from portal.quality.fetching import Visitor, check_link

_CALLERS: Final = 8


def check_links(urls: Iterable[str], visitor: Visitor) -> Iterator[LinkCheck]:
    """Yield the check of each link as it is done; nothing is raised for links that are dead.

    Hosts are asked side by side, the links of one after each other.
    """
    callers = ThreadPoolExecutor(_CALLERS, thread_name_prefix="links")
    try:
        pending = {callers.submit(_check, queue.pop(), visitor): queue for queue in _by_host(urls)}
        while pending:
            done = next(as_completed(pending))
            if queue := pending.pop(done):
                pending[callers.submit(_check, queue.pop(), visitor)] = queue
            yield done.result()
    finally:
        callers.shutdown(cancel_futures=True)


def _by_host(urls: Iterable[str]) -> list[list[str]]:
    """Return the links of each host, the first one last."""
    hosts = defaultdict(list)
    for url in sorted(set(urls), reverse=True):
        hosts[_host(url)].append(url)
    return list(hosts.values())


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _check(url: str, visitor: Visitor) -> LinkCheck:
    verdict = check_link(url, visitor)
    return LinkCheck(
        url=url,
        checked_at=datetime.now(UTC),
        status=verdict.status,
        reason=verdict.fault.code if verdict.fault else "",
        final_url=verdict.url,
    )
