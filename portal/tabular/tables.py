"""Where the snapshots of the data files stand."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from portal.errors import Unavailable
from portal.storage import is_checksum
from portal.tabular.ingest import DRAFT
from portal.tabular.table import Table, read_table


class TableStore:
    """A folder of snapshots, each under the checksum of the file it was made from.

    The folder may be a symbolic link that is replaced while tables are read: a table stays in the
    generation it was opened in.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the snapshot of that file stands or will stand, or raise `Unavailable`."""
        if not is_checksum(sha256):
            raise _unavailable()
        return self.folder.resolve() / f"{sha256}.parquet"

    def open(self, sha256: str) -> Table:
        """Return the table made from that file, or raise `Unavailable` while there is none."""
        path = self.path(sha256)
        if not path.is_file():
            raise _unavailable()
        return read_table(path)

    def sweep(self, older_than: float = 3600.0) -> int:
        """Remove drafts untouched for `older_than` seconds, left by killed writers; return how many."""
        last_live = time.time() - older_than
        stale = [draft for draft in self.folder.glob(f"{DRAFT}*") if draft.stat().st_mtime <= last_live]
        for draft in stale:
            shutil.rmtree(draft, ignore_errors=True)
        return len(stale)


def _unavailable() -> Unavailable:
    return Unavailable("The table is being prepared. Try again in a minute.")
