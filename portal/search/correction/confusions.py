"""Slips that Vietnamese speech or spelling explains: `sử lý` for `xử lý`, `nghành` for `ngành`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ONSETS: Final = (
    *(("s", "x"), ("ch", "tr"), ("l", "n"), ("c", "k", "q"), ("g", "gh"), ("ng", "ngh")),
    *(
        ("d", "gi", "r"),
        ("d", "v"),
        ("gi", "v"),
        ("s", "sh"),
        ("ph", "f"),
        ("gi", "j"),
        ("gi", "z"),
        ("d", "z"),
    ),
)
_CODAS: Final = (
    *(("n", "ng"), ("n", "nh"), ("t", "c"), ("t", "ch"), ("i", "y")),
    *(("ao", "au"), ("ai", "ay"), ("iu", "ieu"), ("im", "iem"), ("ip", "iep"), ("ui", "uoi")),
    *(("iu", "uu"), ("uu", "uou"), ("om", "am"), ("op", "ap"), ("ieu", "uou")),
)


def _pair(groups: tuple[tuple[str, ...], ...]) -> dict[str, list[str]]:
    """Return for each member of a group the others."""
    others: dict[str, list[str]] = {}
    for group in groups:
        for member in group:
            others.setdefault(member, []).extend(other for other in group if other != member)
    return others


_OTHER_ONSETS: Final = _pair(_ONSETS)
_OTHER_CODAS: Final = _pair(_CODAS)
_ONSET: Final = re.compile("qu|gi(?=[aeouy])|ngh?|[ckpt]h|gh|sh|tr|[bcdfghjklmnpqrstvxz]|")


def confuse(folded: str) -> Iterator[str]:
    """Yield what may have been meant by a folded syllable, if its beginning or its end was confused."""
    onset = _ONSET.match(folded)
    length = onset.end() if onset else 0
    for other in _OTHER_ONSETS.get(folded[:length], ()):
        yield other + folded[length:]
    for size in (1, 2, 3):
        rest, coda = folded[:-size], folded[-size:]
        if len(rest) >= length:
            yield from (rest + other for other in _OTHER_CODAS.get(coda, ()))
