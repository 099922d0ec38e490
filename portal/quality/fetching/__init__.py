"""Visits what links lead to, and never anything inside the portal's own network.

Public: `check_link` and its `Verdict`, `fetch_checked` and its `Fetched`, `Visitor`, `Fault`, `FAULTS`,
`Standing`, `LinkFailure`, `is_public`.
"""

from portal.quality.fetching.addresses import Address, is_public
from portal.quality.fetching.check import Verdict, check_link
from portal.quality.fetching.faults import FAULTS, Fault, LinkFailure, Standing
from portal.quality.fetching.fetch import Fetched, fetch_checked
from portal.quality.fetching.visitor import Visitor

__all__ = [
    "FAULTS",
    "Address",
    "Fault",
    "Fetched",
    "LinkFailure",
    "Standing",
    "Verdict",
    "Visitor",
    "check_link",
    "fetch_checked",
    "is_public",
]
