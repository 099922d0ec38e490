"""How procedures change: what applied on a day, how two versions differ, what changed since.

Public: `find_as_of`, `find_version`, `read_contents`, `revive`, `VersionKey`; `compare_versions`,
`Difference`, `Amendment`; `list_changes`, `count_changes`, `ProcedureChange`, `Event`, `Place`.
"""

from portal.amendments.changes import Event, Place, ProcedureChange, count_changes, list_changes
from portal.amendments.differences import Amendment, Difference, compare_versions
from portal.amendments.versions import VersionKey, find_as_of, find_version, read_contents, revive

__all__ = [
    "Amendment",
    "Difference",
    "Event",
    "Place",
    "ProcedureChange",
    "VersionKey",
    "compare_versions",
    "count_changes",
    "find_as_of",
    "find_version",
    "list_changes",
    "read_contents",
    "revive",
]
