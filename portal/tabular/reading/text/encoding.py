"""In which encoding a text is written, told by how Vietnamese its letters and syllables become."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from portal.tabular.reading.charsets import TCVN3, VIETNAMESE, VNI, WINDOWS_1252, Charset
from portal.tabular.reading.text.evidence import judge_words
from portal.tabular.reading.text.scan import Scan

UTF_8: Final = Charset("UTF-8", "utf-8")

# Of running Vietnamese in its right encoding 98 letters of 100 stand in Vietnamese syllables, in a
# wrong one at most 40; names of other peoples and other languages beside it lower the first.
_LEAST_SHARE: Final = 0.5
_SURE_SHARE: Final = 0.8
_LEAST_WORDS: Final = 5
_LAST_OF_FONTS: Final = "\u00ff"


@dataclass(frozen=True, slots=True)
class Decision:
    """The charset of most lines, and the one of lines that are not UTF-8 beside lines that are."""

    main: Charset
    other: Charset | None = None

    @property
    def is_utf8(self) -> bool:
        """Whether most lines are UTF-8."""
        return self.main.codec == UTF_8.codec

    @property
    def is_legacy(self) -> bool:
        """Whether the letters must be recoded, whatever the bytes are."""
        return self.main.name != UTF_8.name


def decide_encoding(scan: Scan) -> Decision:
    """Return the encoding of a text; if half of its lines are UTF-8, that is what the file is.

    Otherwise it is the charset in which most letters stand in Vietnamese syllables, else windows-1252.
    """
    if scan.is_utf8:
        return Decision(_find_disguise(scan.words))
    shares = [(_share(scan.other_words, charset), charset) for charset in VIETNAMESE]
    share, best = max(shares, key=itemgetter(0))
    if scan.utf8_lines >= scan.other_lines:
        return Decision(UTF_8, best)
    return Decision(best if share >= _LEAST_SHARE else WINDOWS_1252)


def fits(line: bytes, charset: Charset) -> bool:
    """Whether the letters of a line beyond ASCII are Vietnamese in that charset."""
    return judge_words([(charset.decode(line), 1)]) >= _LEAST_SHARE


def _share(words: Counter[bytes], charset: Charset) -> float:
    return judge_words((charset.decode(word), times) for word, times in words.items())


def _find_disguise(words: Counter[str]) -> Charset:
    """Return the charset of letters of an old font (`Hµ Néi`) that were saved as UTF-8, else UTF-8."""
    is_unicode = any(char > _LAST_OF_FONTS and char.isalpha() for word in words for char in word)
    if is_unicode or len(words) < _LEAST_WORDS or judge_words(words.items()) >= _LEAST_SHARE:
        return UTF_8
    for charset in (TCVN3, VNI):
        if judge_words((charset.recode(word), times) for word, times in words.items()) >= _SURE_SHARE:
            return Charset(charset.name, UTF_8.codec, charset.recode)
    return UTF_8
