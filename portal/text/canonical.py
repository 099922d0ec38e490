"""One form for the many ways the same Vietnamese text is typed, and its forms with fewer marks."""

from __future__ import annotations

import unicodedata
from itertools import filterfalse

from portal.text.characters import settle_characters
from portal.text.spelling import respell, unite_i_and_y


def canonicalize(text: str) -> str:
    """Return `text` in NFC with plain characters and one spelling (`hoà` → `hòa`, `kĩ` → `kỹ`).

    Case and marks are kept, a run of spaces becomes one, line ends stay. Idempotent.
    """
    return text if text.isascii() and text.isalnum() else respell(settle_characters(text))


def strip_marks(text: str) -> str:
    """Return `text` in NFC without marks, case kept: `Điện lực` → `Dien luc`."""
    if text.isascii():
        return text
    bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", text)))
    return unicodedata.normalize("NFC", bare).replace("đ", "d").replace("Đ", "D")


def fold(text: str) -> str:
    """Return the form in which texts are compared: canonical, in lower case, without marks.

    `Điện lực` → `dien luc`. As `kĩ` is `kỹ`, so `ki` is `ky`, in words of other languages too:
    to compare, not to show, and a prefix of `kim` is not one of its folded form.
    """
    return fold_canonical(canonicalize(text))


def fold_canonical(text: str) -> str:
    """Return what `fold` makes of a text that is canonical already."""
    return unite_i_and_y(strip_marks(text).lower())
