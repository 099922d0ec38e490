"""The lines of an account of steps, put right: broken sentences joined, glued steps parted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.importers.national_records.spacing import plain_lines
from portal.importers.national_records.steps.markers import Family, Line, read_line

_MARK: Final = r"(?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-zđ])[.)]\s*)"
_HEADED_STEP: Final = re.compile(
    rf"({_MARK}?[^\W\d_][^.;\n]{{3,150}}?)\s*(?=(?:[-–+*]\s*)?Bước\s*1\s*[:.])(?<!Bước)"
)
_MARKED_STEP: Final = re.compile(
    rf"^({_MARK}[^\W\d_][^.;\n]{{3,150}}?)\s*(?=[-–+*]\s*Bước\s*1\s*[:.])", re.MULTILINE
)
_STEP: Final = re.compile(
    r"(?P<glue>(?<=[.;:…])[^\S\n]*(?:[-–+*]\s*)?)?Bước\s*(?P<value>\d{1,2})(?P<end>\s*[:.])?"
)


def read_lines(text: str) -> list[Line]:
    """Return the lines of `text`, each with its mark."""
    lines: list[Line] = []
    parted = _part_glued_steps(_part_first_step(plain_lines(text)))
    for line in map(str.strip, parted.split("\n")):
        if lines and _is_rest_of(lines, line):
            last = lines[-1]
            lines[-1] = Line(last.family, last.mark, last.value, f"{last.text} {line}")
        else:
            lines.append(read_line(line))
    return [line for line in lines if any(map(str.isalnum, line.whole))]


def _part_first_step(text: str) -> str:
    """Return `text` with a line's end before `Bước 1:` if a heading stands before it on its line."""
    found = _HEADED_STEP.match(text)
    parted = f"{found[1]}\n{text[found.end() :]}" if found else text
    return _MARKED_STEP.sub(r"\1\n", parted)


def _part_glued_steps(text: str) -> str:
    """Return `text` with a line's end before each step that stands glued behind the one before it."""
    parts: list[str] = []
    start = last = 0
    for found in _STEP.finditer(text):
        number = int(found["value"])
        if found["glue"] is not None and found["end"] and last and number == last + 1:
            parts.append(text[start : found.start()])
            start = found.start()
        last = number
    return "\n".join((*parts, text[start:]))


def _is_rest_of(lines: Sequence[Line], line: str) -> bool:
    """Return whether `line` goes on with the last line's sentence, broken where a page was too narrow."""
    text = lines[-1].text
    is_open = bool(text) and (text[-1].isalnum() or text[-1] in ",)")
    return is_open and line[0].islower() and read_line(line).family is Family.PLAIN
