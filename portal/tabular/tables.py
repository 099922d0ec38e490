"""Where the tables made of data files stand."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from portal.errors import NotFound, Unavailable
from portal.storage import is_checksum
from portal.tabular.declaration import NONE, Declaration
from portal.tabular.ingested import Ingested, read_manifest
from portal.tabular.table import Table
from portal.tabular.terms import USUAL, Terms

DRAFT: Final = ".draft-"


class TableStore:
    """A folder of what was made of files, each under its checksum and the rules it was read by.

    The folder may be a symbolic link that is replaced while tables are read: a table stays in the
    generation it was opened in.
    """

    def __init__(self, folder: Path, terms: Terms = USUAL) -> None:
        self.folder = folder
        self.terms = terms

    def path(self, sha256: str, declaration: Declaration = NONE) -> Path:
        """Return where the tables of that file stand or will stand, or raise `Unavailable`."""
        if not is_checksum(sha256):
            raise _unavailable()
        return self.folder.resolve() / name_folder(sha256, declaration)

    def find(self, sha256: str, declaration: Declaration = NONE) -> Ingested | None:
        """Return what was made of that file; None while it is being prepared."""
        try:
            return read_manifest(self.path(sha256, declaration))
        except Unavailable:
            return None

    def open(self, sha256: str, table: str | None = None, declaration: Declaration = NONE) -> Table:
        """Return a table of that file, the first unless its slug is given.

        Raises `Unavailable` while there is none, `NotFound` if there will never be.
        """
        made = read_manifest(self.path(sha256, declaration))
        found = made.table(table)
        if found is not None:
            return replace(found, terms=self.terms)
        if made.is_refused:
            raise NotFound("No table could be made of the file: download it as it is.")
        known = ", ".join(info.slug for info in made.tables)
        raise NotFound("There is no table {table}. The tables are: {known}.", table=table, known=known)

    def sweep(self, older_than: float = 3600.0) -> int:
        """Remove drafts untouched for `older_than` seconds, left by killed writers; return how many."""
        last_live = time.time() - older_than
        stale = [draft for draft in self.folder.glob(f"{DRAFT}*") if draft.stat().st_mtime <= last_live]
        for draft in stale:
            shutil.rmtree(draft, ignore_errors=True)
        return len(stale)


def name_folder(sha256: str, declaration: Declaration = NONE) -> str:
    """Return the name of the folder for a file read by those rules."""
    digest = declaration.digest
    return f"{sha256}-{digest}" if digest else sha256


def _unavailable() -> Unavailable:
    return Unavailable("The table is being prepared. Try again in a minute.")
