"""The role of each block: title, date, category, sign-off, paragraph, caption, or left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from portal.importers.old_pages.block import Block


class Role(Enum):
    """What a block is to the article."""

    TITLE = auto()
    STAMP = auto()
    CATEGORY = auto()
    BYLINE = auto()
    PARAGRAPH = auto()
    CAPTION = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Cast:
    """A block with its role; `reason` says why it has none."""

    block: Block
    role: Role
    reason: str = ""


def leave_out(block: Block, reason: str) -> Cast:
    """Return a block that is no part of the article."""
    return Cast(block, Role.NONE, reason)


def find_role(casts: Sequence[Cast], role: Role) -> list[Block]:
    """Return the blocks that have a role, in order."""
    return [cast.block for cast in casts if cast.role is role]
