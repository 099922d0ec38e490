"""How two versions of a procedure differ, field by field, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from portal.amendments.statements import Statement, list_statements
from portal.entities import ProcedureContent
from portal.i18n import Locale, translate


class Amendment(StrEnum):
    """What was done to a statement."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: what a field said of an item before and says after; empty if it said nothing."""

    field: str
    title: str
    item: str
    before: str
    after: str

    @property
    def amendment(self) -> Amendment:
        """What was done."""
        if not self.before:
            return Amendment.ADDED
        return Amendment.CHANGED if self.after else Amendment.REMOVED

    def sentence(self, locale: Locale) -> str:
        """Return the difference as a sentence: `Fee, Online: “Free” instead of “25,000 đồng”.`"""
        subject = f"{self.title}, {self.item}" if self.item else self.title
        said = {"subject": subject, "before": self.before, "after": self.after}
        match self.amendment:
            case Amendment.ADDED:
                return translate("{subject}: new, “{after}”.", locale, **said)
            case Amendment.REMOVED:
                return translate("{subject}: no longer “{before}”.", locale, **said)
            case Amendment.CHANGED:
                return translate("{subject}: “{after}” instead of “{before}”.", locale, **said)


def compare_versions(before: ProcedureContent, after: ProcedureContent, locale: Locale) -> list[Difference]:
    """Return what `after` says otherwise than `before`, in the order of a page, what went away last."""
    old = _by_key(list_statements(before, locale))
    new = _by_key(list_statements(after, locale))
    found = [_differ(old.get(key), said) for key, said in new.items()]
    gone = [_differ(said, None) for key, said in old.items() if key not in new]
    return [difference for difference in (*found, *gone) if difference.before != difference.after]


def _by_key(statements: list[Statement]) -> dict[tuple[str, str, int], Statement]:
    """Key the statements; those that say the same twice are told apart by their number."""
    keyed: dict[tuple[str, str, int], Statement] = {}
    seen: dict[tuple[str, str], int] = {}
    for said in statements:
        same = (said.field, said.key)
        seen[same] = seen.get(same, 0) + 1
        keyed[*same, seen[same]] = said
    return keyed


def _differ(before: Statement | None, after: Statement | None) -> Difference:
    said = after or before
    assert said is not None, "one of the two is there"
    return Difference(
        said.field, said.title, said.item, before.text if before else "", after.text if after else ""
    )
