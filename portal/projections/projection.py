"""What a projection is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from portal.api import Services
from portal.entities import Change
from portal.projections.generations import Generations

Advance = Callable[[int], None]


class Projection(ABC):
    """A product made from entries. `apply` may see the same changes again, and changes nothing then.

    `after` names the projections that must have taken up a change first; with `copies`, changes
    are applied to a copy that then becomes current, so that readers see a batch whole.
    """

    name: ClassVar[str]
    after: ClassVar[tuple[str, ...]] = ()
    copies: ClassVar[bool] = False

    def __init__(self, services: Services, root: Path) -> None:
        self.services = services
        self.generations = Generations(root)

    def is_sound(self) -> bool:
        """Return whether there is a product that changes can be applied to; else it is made anew."""
        return self.generations.exists

    @abstractmethod
    def count(self) -> int:
        """Return how many steps `build` will report."""

    @abstractmethod
    def build(self, folder: Path, advance: Advance) -> None:
        """Make the whole product in an empty folder."""

    @abstractmethod
    def apply(self, folder: Path, changes: Sequence[Change]) -> None:
        """Bring the product in `folder` up to `changes`."""
