"""What to bring: the papers of a case, grouped by what is done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.entities.case import Case, Form, Paper
from portal.guidance.applying import Procedure, choose_cases

NEEDS: Final = ("required", "conditional", "show")
"""The order of the groups: what everybody hands in, what some do, what is only shown."""


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers with one need; if `choice` is set, any one of them will do."""

    need: str
    choice: int | None
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The papers of a case in their groups."""

    case: Case
    groups: tuple[PaperGroup, ...]

    @property
    def originals(self) -> int:
        """How many originals everybody hands in; of a choice, the paper that takes the fewest counts."""
        return sum(min(paper.originals for paper in unit) for unit in self._handed_in)

    @property
    def copies(self) -> int:
        """How many copies everybody hands in, counted alike."""
        return sum(min(paper.copies for paper in unit) for unit in self._handed_in)

    @property
    def forms(self) -> list[Form]:
        """The forms to fill in, each once."""
        forms = [form for group in self.groups for paper in group.papers for form in paper.forms]
        return [form for place, form in enumerate(forms) if form not in forms[:place]]

    @property
    def _handed_in(self) -> list[Sequence[Paper]]:
        """What counts as one paper to hand in: a paper, or the papers of a choice."""
        required = [group for group in self.groups if group.need == "required"]
        chosen: list[Sequence[Paper]] = [group.papers for group in required if group.choice is not None]
        return chosen + [(paper,) for group in required if group.choice is None for paper in group.papers]


def make_checklists(procedure: Procedure, case: str | None = None) -> list[Checklist]:
    """Return the checklist of a case, or of each; `InvalidInput` if there is no such case."""
    return [Checklist(each, tuple(_group(each.papers))) for each in choose_cases(procedure, case)]


def _group(papers: Sequence[Paper]) -> list[PaperGroup]:
    """Group papers in the order of `NEEDS`, choices after the papers that have none.

    A choice belongs where its papers agree; if they do not, where the first is.
    """
    needs = {paper.choice: paper.need for paper in reversed(papers)}
    groups: dict[tuple[str, int | None], list[Paper]] = {}
    for paper in papers:
        need = paper.need if paper.choice is None else needs[paper.choice]
        groups.setdefault((need, paper.choice), []).append(paper)
    ordered = sorted(groups, key=lambda key: (NEEDS.index(key[0]), key[1] or 0))
    return [PaperGroup(need, choice, tuple(groups[need, choice])) for need, choice in ordered]
