"""Documents of a source whose relations go round in a ring: none of them is loaded, the rest is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from portal.entities import code_document, find_rings
from portal.errors import Problem
from portal.importers.load_entry import Candidate
from portal.importers.report import Report


def leave_out_rings(candidates: Sequence[Candidate], report: Report) -> list[Candidate]:
    """Return the candidates that are in no ring; the others are reported with each relation in it.

    Which of the relations is wrong, nobody can tell from here.
    """
    relations = {_code(each.content): list(_read_relations(each)) for each in candidates}
    rings = find_rings({code: [target for target, _ in own] for code, own in relations.items()})
    for candidate in candidates:
        places = rings.get(_code(candidate.content), [])
        if places:
            own = relations[_code(candidate.content)]
            report.refuse([_describe(candidate, place, own[place][1]) for place in places])
    return [each for each in candidates if _code(each.content) not in rings]


def _describe(candidate: Candidate, place: int, number: str) -> Problem:
    reason = f"circular: '{number}' leads back to this document through its own relations"
    return Problem(candidate.locate(f"relations.{place}.number"), reason)


def _read_relations(candidate: Candidate) -> Iterator[tuple[str, str]]:
    """Yield the code and the number of each document that a candidate has a relation to, faulty ones too."""
    relations = candidate.content.get("relations")
    for relation in relations if isinstance(relations, list) else ():
        known = relation if isinstance(relation, dict) else {}
        yield _code(known), str(known.get("number", ""))


def _code(described: Any) -> str:
    return code_document(str(described.get("number", "")), described.get("issued_on"))
