"""Where the snapshots of the data files stand."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Final

from portal.errors import NotFound, Unavailable
from portal.storage import is_checksum
from portal.tabular.ingest import DRAFT
from portal.tabular.table import Table, read_table

REFUSED: Final = ".refused"


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
        """Return the table made from that file; `Unavailable` while there is none, `NotFound` for ever."""
        path = self.path(sha256)
        if path.is_file():
            return read_table(path)
        if self.refuses(sha256):
            raise NotFound("No table could be made of the file: download it as it is.")
        raise _unavailable()

    def refuses(self, sha256: str) -> bool:
        """Return whether no table could be made from that file."""
        return self.path(sha256).with_suffix(REFUSED).is_file()

    def sweep(self, older_than: float = 3600.0) -> int:
        """Remove drafts untouched for `older_than` seconds, left by killed writers; return how many."""
        last_live = time.time() - older_than
        stale = [draft for draft in self.folder.glob(f"{DRAFT}*") if draft.stat().st_mtime <= last_live]
        for draft in stale:
            shutil.rmtree(draft, ignore_errors=True)
        return len(stale)


def _unavailable() -> Unavailable:
    return Unavailable("The table is being prepared. Try again in a minute.")
