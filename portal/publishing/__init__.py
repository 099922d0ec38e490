"""The verbs of editors, the only code that writes entries: each leaves a version and a log row.

Public: `writing` (a transaction), `save`, `publish`, `withdraw`, `restore`, `rename`,
`claim_slug`, `cite_anew`, `find_entry`, `find_standing`, `next_due`, `release_due`, `digests`,
`take_snapshot`; and what the verbs refuse, to be asked beforehand: `validate`, `check_content`,
`check_dates`, `refuse_taken_slug`.
"""

from portal.publishing.checks import check_content
from portal.publishing.cite import cite_anew
from portal.publishing.digests import Digest, Snapshot, digests, take_snapshot
from portal.publishing.publish import check_dates, publish
from portal.publishing.release import next_due, release_due
from portal.publishing.rename import claim_slug, refuse_taken_slug, rename
from portal.publishing.restore import restore
from portal.publishing.save import find_standing, save, validate
from portal.publishing.withdraw import withdraw
from portal.publishing.writer import Writer, find_entry, writing

__all__ = [
    "Digest",
    "Snapshot",
    "Writer",
    "check_content",
    "check_dates",
    "cite_anew",
    "claim_slug",
    "digests",
    "find_entry",
    "find_standing",
    "next_due",
    "publish",
    "refuse_taken_slug",
    "release_due",
    "rename",
    "restore",
    "save",
    "take_snapshot",
    "validate",
    "withdraw",
    "writing",
]
