"""Reads the steps of a procedure, in their order and with their branches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from portal.entities.step import Step
from portal.i18n import SOURCE, mark
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, plain_lines, to_nfc
from portal.importers.national_records.steps.branches import Branching, find_branches, starts_branch
from portal.importers.national_records.steps.lines import read_lines
from portal.importers.national_records.steps.markers import Line
from portal.importers.national_records.steps.outline import Block, cut_blocks
from portal.importers.national_records.steps.titles import is_title


def read_steps(text: str) -> FieldReading[list[Step]]:
    """Return the steps that `text` tells, or one step with all of it if nothing parts them."""
    source = to_nfc(text)
    lines = read_lines(source)
    if not lines or join_line(source) == NOTHING:
        return FieldReading([], consumed=(source,))
    blocks = cut_blocks(lines)
    if blocks is None:
        finding = Finding("steps", Outcome.TEXT, lines[0].whole, mark("nothing tells where a step begins"))
        return FieldReading([Step(text={SOURCE: plain_lines(source)})], (finding,))
    return _put_together([_make_step(block) for block in blocks])


def _put_together(read: Sequence[FieldReading[Step | None]]) -> FieldReading[list[Step]]:
    return FieldReading(
        [each.value for each in read if each.value],
        tuple(finding for each in read for finding in each.findings),
        consumed=tuple(piece for each in read for piece in each.consumed),
    )


def _make_step(block: Block) -> FieldReading[Step | None]:
    """Return the step of `block`, or None if only its mark is there."""
    first, *others = block.lines
    has_title = bool(others) and is_title(first.text)
    title = first.text.rstrip(": ") if has_title else ""
    branching = find_branches(others)
    kept = others[: branching.start] if branching else others
    title, text = _join(block.heading, title, kept if has_title else [_unmark(first), *kept])
    if not (title or text or branching):
        return FieldReading(None, consumed=(first.mark,))
    step = Step(
        title={SOURCE: title} if title else {},
        text={SOURCE: text} if text else {},
        branches=list(branching.branches) if branching else [],
    )
    findings = (Finding("steps", Outcome.DATA, first.whole), *_account(branching, kept))
    return FieldReading(step, findings, consumed=(first.mark, *(branching.marks if branching else ())))


def _unmark(line: Line) -> Line:
    return Line(line.family, "", "", line.text)


def _join(heading: Sequence[Line], title: str, kept: Sequence[Line]) -> tuple[str, str]:
    """Return a step's title and text with what stands before its mark: a short heading leads the title."""
    before = [line.whole for line in heading]
    text = [line.whole for line in kept if line.whole]
    if title and len(before) == 1 and is_title(before[0]):
        return f"{before[0]} {title}", "\n".join(text)
    return title, "\n".join((*before, *text))


def _account(branching: Branching | None, kept: Sequence[Line]) -> Iterator[Finding]:
    for branch in branching.branches if branching else ():
        yield Finding("branches", Outcome.DATA, branch.condition[SOURCE])
    for line in kept:
        if line.mark and starts_branch(line):
            reason = mark("where its condition ends is not certain, or text follows it")
            yield Finding("branches", Outcome.TEXT, line.text, reason)
