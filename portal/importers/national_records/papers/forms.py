"""Files of forms, named right behind the name of a paper, which runs into the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from portal.importers.national_records.papers.file_starts import find_file_start

_EXTENSION: Final = re.compile(
    r"(?i)(?:\.(?:docx?+|pdf|xlsx?+|pptx?+|rtf|od[ts]|zip|rar|jpe?g|png))+(?=\S|$)(?![).,;”\"])"
)
_NO_FILE: Final = re.compile(r'[/\\:*?"<>|;“”\n]')
_LONGEST: Final = 150


@dataclass(frozen=True, slots=True)
class NameAndForms:
    """A paper's name and the names of the files behind it.

    `is_sure` is false where the text ends in the name of a file and nobody can tell where that begins:
    then it is part of `name`.
    """

    name: str
    forms: tuple[str, ...] = ()
    is_sure: bool = True


def split_forms(text: str) -> NameAndForms:
    """Split what a row says before its count into the paper's name and the files of its forms."""
    text = text.strip()
    found = list(_EXTENSION.finditer(text))
    if not found or found[-1].end() != len(text):
        return NameAndForms(text)
    first = len(found) - 1
    while first and _may_be_a_file(text[found[first - 1].end() : found[first].end()]):
        first -= 1
    others = tuple(_cut_at(text, [match.end() for match in found[first:]]))
    return _split_first(text[: found[first].end()], found[first].start(), others)


def _cut_at(text: str, ends: list[int]) -> Iterator[str]:
    for start, end in pairwise(ends):
        yield text[start:end]


def _split_first(chunk: str, extension: int, others: tuple[str, ...]) -> NameAndForms:
    """Split a chunk into the paper's name and the first file, whose extension begins at `extension`."""
    if "://" in chunk.rsplit(maxsplit=1)[-1]:
        return NameAndForms(chunk, others)
    start = find_file_start(chunk[:extension], _find_bound(chunk))
    if start is None:
        return NameAndForms(chunk, others, is_sure=False)
    return NameAndForms(chunk[:start].rstrip(), (chunk[start:], *others))


def _find_bound(chunk: str) -> int:
    """Return the first place where a file's name may begin: behind signs that no file has in its name."""
    forbidden = max((found.end() for found in _NO_FILE.finditer(chunk)), default=0)
    return max(forbidden, len(chunk) - _LONGEST)


def _may_be_a_file(text: str) -> bool:
    return (
        not text[:1].isspace()
        and text[:1] not in "),.;”"
        and len(text) <= _LONGEST
        and not (_NO_FILE.search(text))
    )
