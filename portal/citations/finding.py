"""Find citations in running text, in time that grows with its length alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from portal.citations.articles import read_articles
from portal.citations.citation import Citation
from portal.citations.dates import read_tail
from portal.citations.number import NUMBER, citation_key, clean_number
from portal.citations.symbols import read_issuers, read_kind
from portal.citations.windows import cut_windows
from portal.i18n import SOURCE
from portal.text import align, canonicalize
from portal.vocabulary import load_vocabulary

_GENERIC: Final = "văn bản"
_OF_ASSEMBLIES: Final = frozenset({"law", "code", "ordinance", "resolution", "constitution"})
_KINDS: Final = {
    canonicalize(term.title[SOURCE]).lower(): term.code for term in load_vocabulary("document_kinds").values()
} | {_GENERIC: ""}
_WORDS: Final = "|".join(map(re.escape, sorted(_KINDS, key=len, reverse=True)))
_WORD: Final = re.compile(rf"(?<!\w)(?i:{_WORDS})(?!\w)")
_BESIDE: Final = re.compile(rf"(?<!\w)((?i:{_WORDS}))(?: ?\(?(?i:số))? ?[:.]? ?\(?$")
_NUMBERED: Final = re.compile(r"(?<!\w)(?i:số) ?:? ?$")
_FORM: Final = re.compile(r"(?<!\w)(?i:mẫu|biểu|phụ lục|bảng|QCVN|TCVN)(?: (?i:số))?:? ?$")
_AND: Final = re.compile(r"(?: ?[,;]| và| hoặc| cùng| với){1,3} ?(?:(?i:số) ?:? ?)?")
_SENTENCE: Final = re.compile(r".*(?:[.;!?] |\n|\t)", re.DOTALL)
_NEAR: Final = 40
_FAR: Final = 160


class _Head(NamedTuple):
    """What a number belongs to: the kind, and where its citation starts."""

    kind: str
    start: int


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the documents that a text cites by number, in order, each as often as it is cited.

    A number that could be something else (`12/BTC-TCT`) counts where a word says what it is:
    `Công văn số 12/BTC-TCT`, or a list that such a word begins.
    """
    for first, last in cut_windows(text):
        yield from _find_between(text, first, last)


def _find_between(text: str, first: int, last: int) -> Iterator[Citation]:
    aligned = align(text[first:last])
    end, kind = 0, ""
    for match in NUMBER.finditer(aligned.text):
        head = _read_head(aligned.text, match, end, kind)
        if head is None:
            continue
        tail = read_tail(aligned.text, match.end())
        start, stop = aligned.original_span(head.start, tail.end)
        number = clean_number(match[0])
        yield Citation(
            kind=head.kind,
            number=number,
            key=citation_key(number),
            issued_on=tail.issued_on,
            issuer=tail.issuer,
            articles=read_articles(aligned.text, head.start, end),
            start=first + start,
            end=first + stop,
        )
        end, kind = tail.end, head.kind


def _read_head(text: str, match: re.Match[str], earliest: int, kind_before: str) -> _Head | None:
    """Tell the kind of a number; None if nothing says that it is one of a document."""
    start, symbol = match.start(), read_kind(match[0])
    if _FORM.search(text, max(earliest, start - _NEAR), start):
        return None
    beside = _BESIDE.search(text, max(earliest, start - _NEAR), start)
    word = _KINDS[beside[1].lower()] if beside else ""
    if beside and (not symbol or word in {symbol, ""}):
        return _Head(symbol or word, beside.start())
    if earliest and _AND.fullmatch(text, earliest, start):
        return _Head(symbol or kind_before, start)
    if not _is_telling(match[0], symbol):
        return None
    return _look_back(text, start, earliest, frozenset({symbol}) if symbol else _OF_ASSEMBLIES)


def _is_telling(written: str, symbol: str) -> bool:
    """Tell whether the letters alone make it a document's: a kind with an issuer, or an assembly."""
    letters = re.findall(r"[^\W\d]{2,}", written)
    if symbol:
        return len(letters) > 1 or written.count("/") > 1
    return bool(set(read_issuers(written)) & {"quoc-hoi", "uy-ban-thuong-vu-quoc-hoi"})


def _look_back(text: str, start: int, earliest: int, kinds: frozenset[str]) -> _Head:
    """Find the word of the kind before a title: `Luật Đầu tư số 143/2025/QH15`."""
    numbered = _NUMBERED.search(text, max(earliest, start - _NEAR), start)
    own = numbered.start() if numbered else start
    reach = max(earliest, start - _FAR)
    if ends := _SENTENCE.match(text, reach, own):
        reach = ends.end()
    words = [word for word in _WORD.finditer(text, reach, own) if _KINDS[word[0].lower()] in kinds]
    named = [word for word in words if word[0][0].isupper()]
    if named:
        return _Head(_KINDS[named[-1][0].lower()], named[-1].start())
    return _Head(next(iter(kinds)) if len(kinds) == 1 else "", own)
