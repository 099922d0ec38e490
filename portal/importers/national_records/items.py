"""Lists written line by line: one item a line, without its dash."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.importers.national_records.spacing import plain_lines

_DASH: Final = re.compile(r"^(?:[-–+*•·]+\s*)+(?=\S)")
_MARKED: Final = re.compile(r"^(?:[-–+*•·(]|\w{1,3}[.)/])")


def split_items(text: str) -> list[str]:
    """Return the items of `text`: its lines, those joined that were only broken within a sentence."""
    items: list[str] = []
    for line in plain_lines(text).split("\n"):
        if items and _goes_on(items, line):
            items[-1] = f"{items[-1]} {line}"
        else:
            items.append(line)
    return [item for item in (_DASH.sub("", item) for item in items) if any(map(str.isalnum, item))]


def _goes_on(items: Sequence[str], line: str) -> bool:
    """Return whether `line` is the rest of the last item's sentence, or the address that it announces."""
    if line.startswith("http"):
        return True
    is_open = items[-1][-1].isalnum() or items[-1][-1] == ","
    return is_open and line[0].islower() and not _MARKED.match(line)
