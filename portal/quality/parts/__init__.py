"""The parts of a dataset's quality, one file each, and how much each weighs.

Public: `PARTS`, `PartKind`, `list_links`, `find_fault`, `find_standing`.
"""

from portal.quality.parts.kinds import PARTS, PartKind
from portal.quality.parts.links import find_fault, find_standing, list_links

__all__ = ["PARTS", "PartKind", "find_fault", "find_standing", "list_links"]
