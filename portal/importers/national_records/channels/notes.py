"""The note in brackets behind a fee, told from the description that is glued to it."""

from __future__ import annotations

import re
from typing import Final

_POINT: Final = r"(?:[^\W\d_]|\d{1,2}|[ivx]{1,4})\)"
_NUMBERED: Final = re.compile(rf"\({_POINT}")
_BRACKET: Final = re.compile(
    rf"(?:(?:(?<=[.;:,]\s)|(?<=\s\s)|(?<=\n)|(?<=^\())(?P<point>{_POINT}(?=\s)))|[()]"
)
_DEEPEST: Final = 3
_JOINT: Final = re.compile(r"\)(?=$|[\w(+*•“\"-])")


def cut_note(rest: str) -> tuple[str, str, bool]:
    """Return the note at the start of `rest`, without its brackets, what follows, and if it was cut off.

    `(a) Đối với …` without an end is a description whose points are numbered. Where brackets in
    the note do not pair, it ends at the only one that the next cell is glued to.
    """
    if not rest.startswith("("):
        return "", rest, False
    end = _find_end(rest)
    is_numbered = _NUMBERED.match(rest) is not None
    if end is None and not is_numbered:
        joints = list(_JOINT.finditer(rest))
        end = joints[0].start() if len(joints) == 1 else None
    if end is None or (is_numbered and _JOINT.match(rest, end) is None):
        return "", rest, not is_numbered
    return strip_brackets(rest[1:end]), rest[end + 1 :], False


def _find_end(text: str) -> int | None:
    """Return where the bracket closes that `text` begins with; `a)` closes none."""
    depth = 0
    for found in _BRACKET.finditer(text):
        if found["point"] is None:
            depth += 1 if found[0] == "(" else -1
            if depth == 0:
                return found.start()
    return None


def strip_brackets(note: str) -> str:
    """Return `note` without space and without brackets around the whole of it."""
    note = note.strip()
    for _ in range(_DEEPEST):
        end = _find_end(note) if note.startswith("(") else None
        if end is None or note[end + 1 :].strip(" .;"):
            break
        note = note[1:end].strip()
    return note
