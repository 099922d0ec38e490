from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from portal.errors import InvalidFile
from portal.importers.old_pages import read_page
from portal.importers.old_pages.decoding import decode

PAGES = Path(__file__).parent / "pages"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def to_windows_1258(text: str) -> bytes:
    """Write tones as marks of their own behind the vowel, as that code page does."""
    return "".join(map(_part_tone, text)).encode("cp1258", "replace")


def _part_tone(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    tones = "".join(part for part in parts if part in TONES)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES)) + tones


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_each_form_of_unicode_is_read(encoding: str) -> None:
    text = "Bộ trưởng thăm xã An Bình, tỉnh Bến Tre"
    assert decode(text.encode(encoding), "page") == text


@pytest.mark.parametrize("file", ["joomla.html", "menu_then_article.txt"])
def test_a_windows_1258_page_gives_the_same_article(tmp_path: Path, file: str) -> None:
    source = PAGES / file
    markup = source.read_text("utf-8").replace("<head>", '<head><meta charset="windows-1258">')
    saved = tmp_path / file
    saved.write_bytes(to_windows_1258(markup))
    assert read_page(saved).title == read_page(source).title
    assert read_page(saved).lead == read_page(source).lead


@pytest.mark.parametrize("file", ["div_soup.html", "stamp_with_author.txt"])
def test_a_decomposed_page_gives_the_same_article_composed(tmp_path: Path, file: str) -> None:
    saved = tmp_path / file
    saved.write_text(unicodedata.normalize("NFD", (PAGES / file).read_text("utf-8")), "utf-8")
    assert read_page(saved) == read_page(PAGES / file)


def test_utf8_goes_before_an_old_declaration() -> None:
    markup = '<meta charset="iso-8859-1"><p>Điện lực</p>'
    assert decode(markup.encode(), "page") == markup


def test_the_declared_code_page_is_used_where_python_knows_it() -> None:
    raw = b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">' + "Вьетнам".encode("koi8-r")
    assert decode(raw, "page").endswith("Вьетнам")


@pytest.mark.parametrize("declared", [b"base64", b"no-such", b"utf-7", b"idna"])
def test_a_declared_charset_that_is_none_does_no_harm(declared: bytes) -> None:
    raw = b'<meta charset="' + declared + b'">' + to_windows_1258("Hà Tiên")
    assert unicodedata.normalize("NFC", decode(raw, "page")).endswith("Hà Tiên")


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x14\x00\x06", b"\x8a\x8d"]
)
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(InvalidFile, match="not text"):
        decode(raw, "page")
