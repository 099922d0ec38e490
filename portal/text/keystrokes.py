"""Telex and VNI keystrokes that reached us without an input method: `ddoo thij`, `d9o6 thi5`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from portal.text.canonical import canonicalize
from portal.text.phonology import VOWELS, add_tone, find_tone_place, is_bare_syllable, is_syllable

MOST_WORDS: Final = 32
MOST_KEYS: Final = 14
"""The most keys a syllable takes with room for a correction: `nghieengfz` has ten."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """What keys do: `tones` to the syllable, `marks` to letters before them, `letters` by themselves."""

    tones: Mapping[str, str]
    marks: Mapping[str, Mapping[str, str]]
    letters: Mapping[str, str]


_TONES: Final = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323", ""]
_HORN: Final = {"uo": "ươ", "u": "ư", "o": "ơ"}
_TELEX: Final = _Layout(
    tones=dict(zip("fsrxjz", _TONES, strict=True)),
    marks={
        "a": {"a": "â"},
        "d": {"d": "đ"},
        "e": {"e": "ê"},
        "o": {"o": "ô", "ô": "oo"},
        "w": _HORN | {"a": "ă"},
    },
    letters={"w": "ư"},
)
_VNI: Final = _Layout(
    tones=dict(zip("213450", _TONES, strict=True)),
    marks={"6": {"a": "â", "e": "ê", "o": "ô"}, "7": _HORN, "8": {"a": "ă"}, "9": {"d": "đ"}},
    letters={},
)
_BEGINNING: Final = re.compile(rf"[bcdđghklmnpqrstvx]{{,3}}[{VOWELS}]{{,4}}(?:c|ch|m|n|ng|nh|p|t)?")
_WORD: Final = re.compile(r"[^\W_]+")


def decode_telex(word: str) -> str | None:
    """Return the syllable, canonical, that the keys in `word` type in Telex; None if they type none.

    Keys for tone and marks follow their letter or end the word. `uwo` is `ươ`, a `w` alone `ư`, the
    third `o` takes the mark back (`xooong`), `z` the tone. Case is kept.
    """
    return _decode_word(word, _TELEX)


def decode_vni(word: str) -> str | None:
    """Return the syllable, canonical, that the keys in `word` type in VNI; None if they type none."""
    return _decode_word(word, _VNI)


def decode_keystrokes(text: str) -> list[str]:
    """Return `text` decoded from Telex and from VNI, at most one of each, other words as they were.

    A decoding counts if it has as many decoded words as words that cannot be Vietnamese without
    marks; a word in capitals among others is left alone (`A4`). Only `MOST_WORDS` words are read.
    """
    return [decoded for layout in (_TELEX, _VNI) if (decoded := _decode_text(text, layout))]


def _decode_text(text: str, layout: _Layout) -> str | None:
    words = dict.fromkeys(word[0] for word in islice(_WORD.finditer(text), MOST_WORDS))
    decoded = {
        word: syllable
        for word in words
        if (text.isupper() or not word.isupper()) and (syllable := _decode_word(word, layout))
    }
    strange = [word for word in words if word not in decoded and _is_strange(word)]
    if not decoded or len(strange) > len(decoded):
        return None
    return _WORD.sub(lambda word: decoded.get(word[0], word[0]), text)


def _is_strange(word: str) -> bool:
    return word.isascii() and word.isalpha() and not word.isupper() and not is_bare_syllable(word.lower())


def _decode_word(word: str, layout: _Layout) -> str | None:
    if len(word) > MOST_KEYS or not (word.isascii() and word.isalnum()):
        return None
    typed = word.lower()
    syllable = next(_read_keys(typed, layout), typed)
    return None if syllable == typed else _match_case(canonicalize(syllable), word)


def _read_keys(keys: str, layout: _Layout) -> Iterator[str]:
    """Yield the syllables that `keys` may type, those first that have more of them as marks."""
    spellings, tone = [""], ""
    for key in keys:
        if layout.tones.get(key, tone) != tone and not set(VOWELS).isdisjoint(spellings[0]):
            tone = layout.tones[key]
        else:
            pressed = chain.from_iterable(_press_key(spelling, key, layout) for spelling in spellings)
            spellings = list(dict.fromkeys(filter(_BEGINNING.fullmatch, pressed)))
        if not spellings:
            return
    for spelling in spellings:
        letters = spelling.replace("ưo", "ươ")
        if is_syllable(letters, tone):
            yield add_tone(letters, find_tone_place(letters), tone)


def _press_key(spelling: str, key: str, layout: _Layout) -> Iterator[str]:
    """Yield `spelling` with a letter marked by `key`, for each letter it marks, then with one more letter."""
    for plain, marked in layout.marks.get(key, {}).items():
        for found in re.finditer(plain, spelling):
            yield spelling[: found.start()] + marked + spelling[found.end() :]
    yield spelling + layout.letters.get(key, key)


def _match_case(syllable: str, word: str) -> str:
    if word.isupper():
        return syllable.upper()
    return syllable.capitalize() if word[0].isupper() else syllable
