"""Questions as hurried people type them: some syllables with their marks, some without."""

from __future__ import annotations

from hashlib import blake2b

from portal.text import Syllable, syllables


def halve_marks(text: str, *, seed: str) -> str:
    """Return `text` with half of its marked syllables folded, one more than half if they are odd.

    Which half is decided by a hash of `seed` and each syllable's place, so it is always the same.
    """
    marked = [syllable for syllable in syllables(text) if syllable.has_marks]
    drawn = sorted(marked, key=lambda syllable: _draw(seed, syllable))
    return _fold_in_place(text, drawn[: (len(drawn) + 1) // 2])


def _draw(seed: str, syllable: Syllable) -> bytes:
    return blake2b(f"{seed}:{syllable.start}".encode(), digest_size=8).digest()


def _fold_in_place(text: str, chosen: list[Syllable]) -> str:
    for syllable in sorted(chosen, key=lambda syllable: syllable.start, reverse=True):
        text = text[: syllable.start] + syllable.folded + text[syllable.end :]
    return text
