"""The verbs of editors, the only code that writes entries: each leaves a version and a log row.

Public: `writing` (a transaction), `save`, `publish`, `withdraw`, `restore`, `rename`,
`claim_slug`, `find_entry`, `release_due`, `digests`.
"""

from portal.publishing.digests import Digest, Snapshot, digests, take_snapshot
from portal.publishing.publish import publish
from portal.publishing.release import next_due, release_due
from portal.publishing.rename import claim_slug, rename
from portal.publishing.restore import restore
from portal.publishing.save import save, validate
from portal.publishing.withdraw import withdraw
from portal.publishing.writer import Writer, find_entry, writing

__all__ = [
    "Digest",
    "Snapshot",
    "Writer",
    "claim_slug",
    "digests",
    "find_entry",
    "next_due",
    "publish",
    "release_due",
    "rename",
    "restore",
    "save",
    "take_snapshot",
    "validate",
    "withdraw",
    "writing",
]
