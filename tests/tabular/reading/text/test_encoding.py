from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

from portal.tabular.reading.charsets import TCVN3, VIETNAMESE, VNI, WINDOWS_1258, Charset

TABLE: Final = "Mã,Xã phường,Số dân\n01,Mỹ Hoà Hưng,12\n02,Bình Đức,7\n03,Vĩnh Thạnh Trung,8\n04,chợ ở ẳn,9\n"
ROWS: Final = [line.split(",") for line in TABLE.splitlines()]
LETTERS: Final = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def write_legacy(text: str, charset: Charset) -> bytes:
    """Return `text` in a charset, by its own table read the other way round."""
    if charset is WINDOWS_1258:
        return "".join(map(part_tone, text)).encode("cp1258")
    bytes_of = invert(charset)
    return b"".join(bytes_of.get(char) or bytes_of[char.lower()] for char in text)


@cache
def invert(charset: Charset) -> dict[str, bytes]:
    letters = [bytes([first]) for first in range(256)]
    marked = [bytes(pair) for pair in product(b"aeouyAEOUY\xd4\xd6\xf4\xf6", range(0xC0, 0x100))]
    decoded = [(charset.decode(data), data) for data in letters + marked]
    return {letter: data for letter, data in decoded if len(letter) == 1}


def part_tone(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", char)
    tones = "".join(mark for mark in decomposed if mark in TONES)
    return unicodedata.normalize("NFC", decomposed.translate(dict.fromkeys(map(ord, TONES)))) + tones


@pytest.mark.parametrize("charset", VIETNAMESE, ids=lambda charset: charset.name)
def test_a_legacy_charset_is_known_by_the_syllables_it_makes(
    read: Callable[..., Any], charset: Charset
) -> None:
    result = read(write_legacy(TABLE, charset))
    assert result.rows == ROWS
    assert [dict(finding.details) for finding in result.report.kept] == [{"encoding": charset.name}]


@pytest.mark.parametrize("charset", VIETNAMESE, ids=lambda charset: charset.name)
def test_a_legacy_charset_is_known_though_marks_come_late(read: Callable[..., Any], charset: Charset) -> None:
    plain = "x,y\n" + f"1,{'abc' * 100}\n" * 2_500
    result = read(plain.encode() + write_legacy(TABLE, charset) + plain.encode())
    assert result.rows[2_502] == ROWS[1]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (codecs.BOM_UTF8 + TABLE.encode(), None),
        (codecs.BOM_UTF8 * 2 + TABLE.encode(), None),
        (TABLE.encode("utf-16"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"), "UTF-16"),
        (TABLE.encode("utf-16-le"), "UTF-16LE"),
        (TABLE.encode("utf-16-be"), "UTF-16BE"),
        (TABLE.encode("utf-32"), "UTF-32"),
    ],
)
def test_unicode_in_any_form_has_no_mark_in_its_first_cell(
    read: Callable[..., Any], data: bytes, encoding: str | None
) -> None:
    result = read(data)
    assert result.rows == ROWS
    assert [finding.details["encoding"] for finding in result.report.kept] == ([encoding] if encoding else [])


def test_letters_parted_from_their_marks_are_joined(read: Callable[..., Any]) -> None:
    result = read(unicodedata.normalize("NFD", TABLE))
    assert result.rows == ROWS
    assert result.found == ["decomposed"]


def test_text_of_other_languages_is_not_made_vietnamese(read: Callable[..., Any]) -> None:
    result = read("café,niño,Straße,São José\n1,2,3,4\n".encode("cp1252"))
    assert result.rows[0] == ["café", "niño", "Straße", "São José"]
    assert result.report.kept[0].details == {"encoding": "windows-1252"}


@pytest.mark.parametrize("charset", [TCVN3, VNI])
def test_letters_of_an_old_font_saved_as_utf8_are_turned_into_unicode(
    read: Callable[..., Any], charset: Charset
) -> None:
    disguised = write_legacy(TABLE, charset).decode(charset.codec)
    result = read(disguised)
    assert result.rows == ROWS
    assert result.report.kept[0].details == {"encoding": charset.name}


@pytest.mark.parametrize(
    "text", ["tên,giá\ncà phê,5\nñ,6\n", "°C,µm,©,®\n1,2,3,4\n", "naïve,café,cliché,rôle,fête,à,é\n"]
)
def test_utf8_that_is_no_old_font_stays_as_it_is(read: Callable[..., Any], text: str) -> None:
    result = read(text)
    assert result.rows[0] == text.splitlines()[0].split(",")
    assert result.found == []


def test_lines_in_another_encoding_are_decoded_and_named(read: Callable[..., Any]) -> None:
    lines = TABLE.encode().splitlines(keepends=True)
    lines[2] = write_legacy(lines[2].decode(), TCVN3)
    result = read(b"".join(lines))
    assert result.rows == ROWS
    finding = result.report.kept[0]
    assert (finding.kind.code, finding.row, finding.details["encoding"]) == ("other-encoding", 3, TCVN3.name)
    assert finding.value == "02,B\\xd7nh \\xa7\\xf8c,7"


def test_a_line_in_utf8_among_legacy_ones_is_read_as_it_is(read: Callable[..., Any]) -> None:
    lines = write_legacy(TABLE, VNI).splitlines(keepends=True)
    lines[3] = ",".join(ROWS[3]).encode() + b"\n"
    result = read(b"".join(lines))
    assert result.rows == ROWS
    assert [(each.kind.code, each.row) for each in result.report.kept] == [
        ("decoded", None),
        ("other-encoding", 4),
    ]


def test_bytes_that_are_no_text_are_replaced_and_shown(read: Callable[..., Any]) -> None:
    result = read(TABLE.encode() + b"05,\x81\x82\xff,1\n")
    assert result.rows[-1] == ["05", "\ufffd\ufffd\ufffd", "1"]
    finding = result.report.kept[0]
    assert (finding.kind.code, finding.row, finding.value) == ("undecoded", 6, "05,\\x81\\x82\\xff,1")


def test_nul_and_control_characters_are_left_out_and_reported_with_their_line(
    read: Callable[..., Any],
) -> None:
    result = read("a,b\n1\0,x\n2,y\x07\n3,p\x0bq\n4,\x85z\n")
    assert result.rows[1:] == [["1", "x"], ["2", "y"], ["3", "p q"], ["4", "z"]]
    assert [(each.row, each.value) for each in result.report.kept] == [
        (2, "1U+0000,x"),
        (3, "2,yU+0007"),
        (4, "3,pU+000Bq"),
        (5, "4,U+0085z"),
    ]


@pytest.mark.parametrize("charset", VIETNAMESE, ids=lambda charset: charset.name)
def test_every_letter_of_vietnamese_is_in_every_charset(charset: Charset) -> None:
    decoded = charset.decode(write_legacy(LETTERS, charset))
    assert unicodedata.normalize("NFC", decoded) == LETTERS


def test_clean_text_is_read_from_where_it_is(read: Callable[..., Any], tmp_path: Path) -> None:
    result = read(codecs.BOM_UTF8 + TABLE.encode())
    assert result.grids[0].text.path == tmp_path / "received"
    assert list((tmp_path / "work").iterdir()) == []
