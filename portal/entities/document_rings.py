"""Rings of relations: a document cannot replace, amend or rest on one that came after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlmodel import Session, col, select

from portal.entities.document_relation import DocumentRelation, Relation

_DEEPEST: Final = 50


def find_ways_back(session: Session, code: str, relations: Sequence[Relation]) -> list[int]:
    """Return the places of those `relations` that lead to the document `code` through kept ones."""
    targets = [each.code for each in relations]
    edges = _read_edges(session, targets) | {code: targets}
    return [place for place, target in enumerate(targets) if _reaches(edges, target, code)]


def find_rings(edges: Mapping[str, Sequence[str]]) -> dict[str, list[int]]:
    """Return which of each document's edges are part of a ring, by their places; others are left out."""
    found = {
        code: [place for place, target in enumerate(targets) if _reaches(edges, target, code)]
        for code, targets in edges.items()
    }
    return {code: places for code, places in found.items() if places}


def _read_edges(session: Session, codes: Iterable[str]) -> dict[str, list[str]]:
    """Return the relations from `codes` on, a step of all of them in a statement."""
    edges: dict[str, list[str]] = {}
    ahead = set(codes)
    for _ in range(_DEEPEST):
        if not ahead:
            break
        rows = session.exec(
            select(DocumentRelation.document_code, DocumentRelation.code).where(
                col(DocumentRelation.document_code).in_(ahead)
            )
        ).all()
        edges |= {code: [] for code in ahead}
        for code, target in rows:
            edges[code].append(target)
        ahead = {target for _, target in rows} - edges.keys()
    return edges


def _reaches(edges: Mapping[str, Sequence[str]], start: str, goal: str) -> bool:
    ahead, seen = [start], {start}
    while ahead:
        here = ahead.pop()
        if here == goal:
            return True
        new = set(edges.get(here, ())) - seen
        seen |= new
        ahead += new
    return False
