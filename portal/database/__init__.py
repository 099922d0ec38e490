"""The relational store: engine, transactions, column types and migrations.

SQLite by default, PostgreSQL by its URL. Public: `Database`, `open_database`, `migrate`,
`UtcDateTime`, `coded`, `structured`.
"""

from portal.database.engine import Database, open_database
from portal.database.migrate import is_current, migrate
from portal.database.types import UtcDateTime, coded, structured

__all__ = ["Database", "UtcDateTime", "coded", "is_current", "migrate", "open_database", "structured"]
