"""What an operation needs of the world: opened once by `app`, shared by every request."""

from __future__ import annotations

from dataclasses import dataclass

from portal.database import Database
from portal.search import SearchEngine
from portal.settings import Settings
from portal.storage import ObjectStore
from portal.tabular import TableStore


@dataclass(frozen=True, slots=True)
class Services:
    """The stores that readers are answered from."""

    settings: Settings
    database: Database
    search: SearchEngine
    tables: TableStore
    objects: ObjectStore
