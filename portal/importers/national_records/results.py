"""Reads what a procedure results in: names and codes, then the keywords and the chrome of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from portal.entities.procedure import Result
from portal.i18n import SOURCE, mark
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, plain_lines, to_nfc

_LABEL: Final = "Mã:"
_CODE: Final = re.compile(
    r"\s*(?P<code>[A-Z\d](?:[A-Z\d.-]|(?<=[.-])[a-z](?=\d))*(?<!\d)\d{1,7}(?:[.-]KQ(?![A-ZĐ]{2}|\d))?"
    r"|\d{1,7}|[A-Z]{2,10}(?=\s*$))(?!\d|[.)/]\s?\w)"
)
_CHROME: Final = re.compile(
    r"Chọn cơ quan thực hiện(?:Tỉnh/ Thành phố|Bộ ngành|Phường/ Xã|Sở|Đơn vị|-- Chọn [\w/ ]{2,30} --"
    r"|Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyến|Nộp hồ sơ)*\s*$"
)
_FOOT: Final = re.compile(r"Từ khóa(?P<keywords>(?:(?!Từ khóa).)*?)Mô tả(?P<description>.*)$", re.DOTALL)
_MARKER: Final = re.compile(r"[\s.…+*•-]*(?=[^\W_]|$)")


@dataclass(frozen=True, slots=True)
class ResultsRead:
    """The results of a procedure, and what the source says beside them: its keywords, a description."""

    results: list[Result] = field(default_factory=list)
    keywords: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A name and what was read behind it: its code, or text in the place of a code."""

    name: str
    code: str = ""
    instead: str = ""


def read_results(text: str) -> FieldReading[ResultsRead]:
    """Return the results that `text` lists, each with its code, and the keywords and description."""
    source = to_nfc(text).strip()
    if source in ("", NOTHING):
        return FieldReading(ResultsRead(), consumed=(source,))
    chrome = _CHROME.search(source)
    body = source[: chrome.start()] if chrome else source
    foot = _FOOT.search(body)
    listed = body[: foot.start()] if foot else body
    if _LABEL not in listed and not (foot and listed.strip()):
        return _refuse(source)
    return _read_parts(listed, foot, chrome[0] if chrome else "")


def _refuse(source: str) -> FieldReading[ResultsRead]:
    finding = Finding("results", Outcome.TEXT, join_line(source), mark("not a list of results with codes"))
    return FieldReading(ResultsRead(), (finding,), source)


def _read_parts(listed: str, foot: re.Match[str] | None, chrome: str) -> FieldReading[ResultsRead]:
    pieces = list(_cut_pieces(listed))
    notes = [foot["keywords"], foot["description"]] if foot else ["", ""]
    keywords, description = ("" if note.strip() == NOTHING else plain_lines(note) for note in notes)
    nothing = [NOTHING for note in notes if note.strip() == NOTHING]
    headings = ["Từ khóa", "Mô tả"] if foot else []
    return FieldReading(
        ResultsRead([_make_result(piece) for piece in pieces if piece.name], keywords, description),
        tuple(finding for piece in pieces for finding in _find(piece)),
        "\n".join(piece.instead for piece in pieces if piece.instead),
        (*[_LABEL] * listed.count(_LABEL), *headings, *nothing, chrome),
    )


def _cut_pieces(listed: str) -> Iterator[_Piece]:
    name, *segments = listed.split(_LABEL)
    for place, segment in enumerate(segments, start=1):
        code, title = _CODE.match(segment), _tidy(name)
        end = code.end() if code and place < len(segments) else len(segment)
        if code and title:
            yield _Piece(title, code["code"], join_line(segment[code.end() : end]))
        else:
            yield _Piece(title, instead=join_line(segment[:end]))
        name = segment[end:]
    if not segments:
        yield _Piece(_tidy(name))


def _tidy(name: str) -> str:
    """Return `name` without the mark of a list that it may begin with."""
    return join_line(_MARKER.sub("", name, count=1))


def _make_result(piece: _Piece) -> Result:
    return Result(name={SOURCE: piece.name}, code=piece.code)


def _find(piece: _Piece) -> Iterator[Finding]:
    if piece.name:
        yield Finding("results", Outcome.DATA, f"{piece.name} {piece.code}".strip())
    if piece.code:
        yield Finding("result codes", Outcome.DATA, piece.code)
    if piece.instead:
        aspect = "result codes" if piece.name and not piece.code else "results"
        yield Finding(
            aspect, Outcome.TEXT, piece.instead, mark("not a code as the national list writes them")
        )
