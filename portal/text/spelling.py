"""One spelling for the syllables that Vietnamese spells in two ways: `hoà` or `hòa`, `kĩ` or `kỹ`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import Final

from portal.text.phonology import TONES, VOWELS, add_tone, find_tone_place, split_tone

_TONED_I: Final = "ìíĩỉịÌÍĨỈỊ"
_I_TO_Y: Final = str.maketrans(f"i{_TONED_I}", "yỳýỹỷỵỲÝỸỶỴ")
_TONED: Final = "".join(add_tone(vowel, 0, tone) for vowel, tone in product(VOWELS + VOWELS.upper(), TONES))
_VOWEL: Final = f"{VOWELS}{VOWELS.upper()}{_TONED}"
_CONSONANT: Final = "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"
_WHOLE: Final = r"(?<![^\W_])(?<![\u0300-\u036f]){}(?![^\W_]|[\u0300-\u036f])"

# The first branch is an open syllable with `i`, the other one with several vowels and a tone.
_TWO_WAYS: Final = re.compile(
    _WHOLE.format(
        rf"(?:[hklmstHKLMST][{_TONED_I}]|[{_CONSONANT}]{{,3}}(?=[{_VOWEL}]*[{_TONED}])[{_VOWEL}]{{2,4}}"
        r"(?:[cC][hH]|[nN][gGhH]?|[cmptCMPT])?)"
    )
)
_OPEN_TONED_I: Final = re.compile(rf"(?:[hklmstHKLMST]|[qQ][uU])[{_TONED_I}]")
_OPEN_BARE_I: Final = re.compile(_WHOLE.format("(?:[hklmst]|qu)i"))


def respell(text: str) -> str:
    """Return `text`, in NFC, with the tone of each syllable in its one place and `y` for a toned `i`.

    The `i` is one that ends a syllable after h, k, l, m, s, t or qu (`kĩ`, `quí`). Without a tone it
    stays, since `hi` and `ti` are foreign words too. The number of characters stays as well.
    """
    return text if text.isascii() else _TWO_WAYS.sub(_respell_match, text)


def unite_i_and_y(bare: str) -> str:
    """Return `bare`, in lower case without marks, with `y` where `respell` would have it for a tone."""
    return _OPEN_BARE_I.sub(lambda syllable: syllable[0].translate(_I_TO_Y), bare)


def _respell_match(found: re.Match[str]) -> str:
    return _respell_syllable(found[0])


@lru_cache(maxsize=16_384)
def _respell_syllable(syllable: str) -> str:
    letters, tones = split_tone(syllable)
    place = find_tone_place(letters.lower())
    if place >= 0 and len(tones) == 1:
        syllable = add_tone(letters, place, tones)
    return syllable.translate(_I_TO_Y) if _OPEN_TONED_I.fullmatch(syllable) else syllable
