"""Each block with what can be told of it alone: whether it is a date line or a piece of furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portal.importers.old_pages.block import Block
from portal.importers.old_pages.furniture import Furniture, Where, find_furniture
from portal.importers.old_pages.stamps import Stamp, read_stamp


@dataclass(frozen=True, slots=True)
class Line:
    """A block, and the stamp or the furniture that it is."""

    block: Block
    stamp: Stamp | None
    furniture: Furniture | None

    @property
    def is_free(self) -> bool:
        """Whether the block may be part of the article."""
        return self.stamp is None and self.furniture is None

    @property
    def closes(self) -> bool:
        """Whether the article ends above this block."""
        return self.furniture is not None and self.furniture.where is Where.CLOSING


def look_at(blocks: Sequence[Block]) -> list[Line]:
    """Return the lines of a page; a date line is never furniture, though it has few words."""
    return [_look(block) for block in blocks]


def _look(block: Block) -> Line:
    stamp = read_stamp(block)
    return Line(block, stamp, None if stamp else find_furniture(block))
