"""Clauses of a note that state one amount each, with the words before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.channels.money import Mention, find_money
from portal.importers.national_records.channels.wording import tidy

_STOP: Final = re.compile(
    r"[()]|(?P<dropped>[;\n]|,\s*(?=riêng )|\.\s+(?=[^\W\d_a-z]))|(?:^|(?<=[\s.]))[-+•*]\s+"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One amount of a note, the words before it and those after."""

    label: str
    mention: Mention
    tail: str


def read_clause(text: str) -> Clause | None:
    """Return what `text` says if it states one amount, in đồng."""
    mentions = find_money(text)
    if len(mentions) != 1 or mentions[0].amount is None:
        return None
    mention = mentions[0]
    return Clause(tidy(text[: mention.start]), mention, text[mention.end :].strip())


def split_clauses(note: str) -> list[str]:
    """Cut `note` at semicolons, bullets, lines and sentences that stand in no brackets."""
    return [clause for clause in _split(note) if tidy(clause)]


def _split(note: str) -> Iterator[str]:
    depth = start = 0
    for found in _STOP.finditer(note):
        if found[0] in {"(", ")"}:
            depth += 1 if found[0] == "(" else -1
        elif depth <= 0:
            yield note[start : found.start()]
            start = found.end() if found["dropped"] else found.start()
    yield note[start:]
