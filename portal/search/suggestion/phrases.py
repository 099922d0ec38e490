"""The last words typed, completed to a phrase that is frequent in the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from portal.search.index.columns.phrased import fold_phrase
from portal.search.index.columns.phrases import LONGEST_PHRASE
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.lexicon.agreement import agree
from portal.search.suggestion.typed_text import TypedText, may_begin
from portal.search.words import Word
from portal.text import Syllable

_MOST_IN_A_SEGMENT: Final = 48
_FEWEST_LETTERS: Final = 2
# One unfinished word says little of how a text goes on that has others before it.
_MOST_FOR_ONE_WORD: Final = 2


def complete_phrases(snapshot: Snapshot, typed: TypedText, served: Mask, most: int) -> list[str]:
    """Return `typed` with its last words completed, the most frequent first.

    The longest typed tail that begins a phrase is completed. The words before it stay as typed;
    without marks they get those of the phrase they are, if they are one.
    """
    for count in range(min(len(typed.words), LONGEST_PHRASE), 0, -1):
        head, tail = typed.words[:-count], typed.words[-count:]
        phrases = _complete(snapshot, typed, tail, served)
        if head and count == 1:
            phrases = phrases[:_MOST_FOR_ONE_WORD] if len(tail[0].folded) >= _FEWEST_LETTERS else []
        if phrases:
            before = _restore(snapshot, typed.text[: tail[0].start], head, served)
            return [before + phrase for phrase in phrases[:most]] if _is_known(snapshot, head) else []
    return []


def _complete(snapshot: Snapshot, typed: TypedText, tail: Sequence[Syllable], served: Mask) -> list[str]:
    """Return the phrases that go on from the words `tail`, the best for each folded form."""
    begun = " ".join(word.folded for word in tail[: len(tail) - bool(typed.begun)])
    prefixes = [f"{begun} {prefix}".lstrip() for prefix in typed.prefixes] or [begun]
    candidates = _collect(snapshot, prefixes, served)
    candidates.pop(" ".join(word.canonical for word in tail), None)
    whole = "" if typed.begun else f"{begun} "
    ranked = sorted(
        (phrase for phrase in candidates if f"{fold_phrase(phrase)} ".startswith(whole)),
        key=lambda phrase: (_count_contradictions(typed, tail, phrase), -candidates[phrase], phrase),
    )
    best = {fold_phrase(phrase): phrase for phrase in reversed(ranked)}
    return [phrase for phrase in ranked if best[fold_phrase(phrase)] == phrase]


def _collect(snapshot: Snapshot, prefixes: Sequence[str], served: Mask) -> dict[str, float]:
    """Return the weight, in all segments, of the phrases that a document has which may be shown."""
    weights: defaultdict[str, float] = defaultdict(float)
    shown: set[str] = set()
    for segment in snapshot.segments:
        for prefix in prefixes:
            for phrase in segment.phrases.heaviest(prefix, _MOST_IN_A_SEGMENT):
                weights[phrase.text] += phrase.weight
                if any(served[segment.start + each] for each in phrase.witnesses):
                    shown.add(phrase.text)
    return {text: weight for text, weight in weights.items() if text in shown}


def _count_contradictions(typed: TypedText, tail: Sequence[Syllable], phrase: str) -> int:
    """Return how many words of `tail` bear marks that `phrase` has not."""
    return sum(
        not (may_begin(word, written) if word is typed.begun else _may_be(word, written))
        for word, written in zip(tail, phrase.split(), strict=False)
    )


def _may_be(word: Syllable, written: str) -> bool:
    return agree((Word(word.folded, word.canonical),), (Word(word.folded, written),))


def _restore(snapshot: Snapshot, before: str, head: Sequence[Syllable], served: Mask) -> str:
    """Return the text `before`, with marks if its words are one phrase that was typed without any."""
    folded = " ".join(word.folded for word in head)
    if not 0 < len(head) <= LONGEST_PHRASE or before.strip().lower() != folded:
        return before
    phrases = _collect(snapshot, [folded], served)
    same = [phrase for phrase in phrases if fold_phrase(phrase) == folded]
    return max(same, key=phrases.__getitem__) + " " if same else before


def _is_known(snapshot: Snapshot, words: Sequence[Syllable]) -> bool:
    """Whether every word stands in some text."""
    return all(any(each.words.variants(word.folded) for each in snapshot.segments) for word in words)
