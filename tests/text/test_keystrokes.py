from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text import canonicalize, decode_keystrokes, decode_telex, decode_vni, strip_marks
from portal.text.phonology import _RIMES, TONES, add_tone, find_tone_place, is_syllable, split_tone

ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
SYLLABLES = [
    canonicalize(add_tone(onset + rime, find_tone_place(onset + rime), tone))
    for onset, rime, tone in product(["", *ONSETS.split()], sorted(_RIMES), ["", *TONES])
    if is_syllable(onset + rime, tone)
]


class Keys(NamedTuple):
    """How a layout types tones, and letters with marks: the letter, and the keys after it."""

    tones: dict[str, str]
    marks: dict[str, list[tuple[str, str]]]


TONE_ORDER = "\u0300\u0301\u0309\u0303\u0323"


def after_letters(keys: str) -> dict[str, list[tuple[str, str]]]:
    return {letter: [(pair[0], pair[1])] for letter, pair in zip("ăâđêôơư", keys.split(), strict=True)}


TELEX = Keys(
    dict(zip(TONE_ORDER, "fsrxj", strict=True)),
    after_letters("aw aa dd ee oo ow uw")
    | {"ươ": [("uwo", "w"), ("uo", "w"), ("uwo", ""), ("wo", "w")]}
    | {"ư": [("u", "w"), ("w", "")], "oo": [("ooo", "")]},
)
VNI = Keys(
    dict(zip(TONE_ORDER, "21345", strict=True)),
    after_letters("a8 a6 d9 e6 o6 o7 u7") | {"ươ": [("u7o", "7"), ("uo", "7"), ("u7o", "")]},
)


@st.composite
def typed(draw: st.DrawFn, keys: Keys) -> tuple[str, str]:
    """A syllable that bears marks, and its keys: those for marks and tone in place or at the end."""
    syllable = draw(st.sampled_from([each for each in SYLLABLES if not each.isascii()]))
    letters, tone = split_tone(syllable)
    toned = find_tone_place(letters)
    pressed, late = "", ""
    for unit in re.finditer("ươ|oo|.", letters):
        letter, mark = draw(st.sampled_from(keys.marks.get(unit[0], [(unit[0], "")])))
        is_late = draw(st.booleans())
        pressed += letter if is_late else letter + mark
        late += mark if is_late else ""
        if unit.start() <= toned < unit.end() and draw(st.booleans()):
            pressed, tone = pressed + keys.tones.get(tone, ""), ""
    ends = draw(st.permutations([late, keys.tones.get(tone, "")]))
    return syllable, pressed + "".join(ends)


@given(typed(TELEX), st.sampled_from([str, str.upper, str.capitalize]))
def test_whatever_telex_types_is_read_back(keys: tuple[str, str], case: type[str]) -> None:
    syllable, pressed = keys
    assert decode_telex(case(pressed)) == case(syllable)


@given(typed(VNI), st.sampled_from([str, str.upper, str.capitalize]))
def test_whatever_vni_types_is_read_back(keys: tuple[str, str], case: type[str]) -> None:
    syllable, pressed = keys
    assert decode_vni(case(pressed)) == case(syllable)


@pytest.mark.parametrize("decode", [decode_telex, decode_vni])
def test_a_syllable_typed_without_marks_is_no_keystrokes(decode: Callable[[str], str | None]) -> None:
    bare = {strip_marks(syllable) for syllable in SYLLABLES}
    assert {syllable for syllable in bare if decode(syllable) and "oo" not in syllable} == set()


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        *[("ddoo", "đô"), ("dooj", "dộ"), ("ddoojng", "động"), ("dduowngf", "đường"), ("nguowif", "người")],
        *[("gif", "gì"), ("quyeets", "quyết"), ("hoaf", "hòa"), ("kix", "kỹ"), ("xooong", "xoong")],
        *[("banfz", "ban"), ("banfs", "bán"), ("Nguwowif", "Người"), ("DDOO", "ĐÔ"), ("Ys", "Ý")],
        *[("minh", None), ("class", None), ("food", None), ("quiz", None), ("đoo", None), ("ddatx", None)],
        *[("", None), ("w" * 1000, None), ("aeow" * 3, None)],
    ],
)
def test_telex(keys: str, syllable: str | None) -> None:
    assert decode_telex(keys) == syllable


@pytest.mark.parametrize(
    ("text", "decodings"),
    [
        ("ddoo thij thoong minh", ["đô thị thông minh"]),
        ("d9o6 thi5 tho6ng minh", ["đô thị thông minh"]),
        ("UBND tinhr An Giang, soos 12/2024", ["UBND tỉnh An Giang, số 12/2024"]),
        ("giaays phep xay dung", ["giấy phep xay dung"]),
        ("BOOJ TRUWOWNGR", ["BỘ TRƯỞNG"]),
        *[
            (text, [])
            for text in ["do thi thong minh", "đô thị", "khổ giấy A4", "open data has files", "1.000080", ""]
        ],
    ],
)
def test_a_query_is_decoded_where_it_reads_as_keystrokes(text: str, decodings: list[str]) -> None:
    assert decode_keystrokes(text) == decodings


@given(st.text(st.sampled_from("aeouwdsfrxjz169 \u0301đ")) | st.text())
def test_any_query_is_answered(text: str) -> None:
    assert len(decode_keystrokes(text)) <= 2
