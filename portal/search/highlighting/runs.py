"""Where the words of a query stand in a text as it was typed, whatever marks it bears."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from portal.search.function_words import FUNCTION_WORDS_FOLDED, is_function_word
from portal.search.highlighting.folded_text import FoldedText, fold_text
from portal.search.highlighting.mentions import WIDEST_GAP, Mention, MentionFinder, is_joint
from portal.search.highlighting.typed_marks import TypedMarks
from portal.search.words import Word
from portal.text import Memo


class Run(NamedTuple):
    """Words found side by side, `text[start:end]`.

    `words` has them folded and in order, an expansion or an identifier as one; `exact` counts what
    bears the marks typed.
    """

    start: int
    end: int
    words: tuple[str, ...]
    exact: int


def gather_words(runs: Iterable[Run]) -> set[str]:
    """Return the different words of several runs."""
    return {word for run in runs for word in run.words}


class RunFinder:
    """Finds the words of one query in any number of texts.

    `sequences` are the words of the query in order, then its phrases and expansions, which count
    only whole; `identifiers` are squeezed codes (`509tbvpubnd`), found with any punctuation.
    """

    def __init__(self, sequences: Sequence[tuple[Word, ...]], identifiers: Collection[str] = ()) -> None:
        query = tuple(word.folded for word in sequences[0]) if sequences else ()
        words = query if len(query) > 1 else ()
        phrases = {" ".join(word.folded for word in sequence) for sequence in sequences if sequence}
        phrases -= {" ".join(words), *words}
        codes = {identifier for identifier in identifiers if identifier}
        self._wholes = phrases | codes.difference(words)
        self._pairs = frozenset(pairwise(words))
        self._mentions = MentionFinder(words, phrases, codes)
        self._parts = _find_parts(self._wholes, words)
        marks = TypedMarks(chain(*sequences))
        self._marked = frozenset(filter(marks.matter, self._wholes.union(words)))
        self._agrees = Memo(marks.agree)

    def find(self, text: str) -> list[Run]:
        """Return the runs in order.

        A run goes on as the query does. A syllable alone says little in Vietnamese (`thông` in
        `thông tin` for `thông minh`): of a query of several words it counts only where the text
        has that word in no run, and never if it is a function word there. Other marks than those
        typed count only if none of the places left has the exact ones.
        """
        folded = fold_text(text)
        groups = self._group(folded, self._mentions.find(folded))
        loose = {mention for group in groups for mention in group if self._is_loose(folded, mention)}
        if loose:
            groups = list(self._drop_loose(groups, loose))
        return [self._read(folded, group, loose) for group in groups]

    def _group(self, text: FoldedText, mentions: list[Mention]) -> list[list[Mention]]:
        """Return the mentions that go on as the query does together, and those that may stand alone."""
        groups = self._link(text, mentions)
        linked = set(chain(*groups))
        wholes = [mention for mention in mentions if mention[2] in self._wholes] if self._wholes else []
        named = {name for _, _, name in chain(linked, wholes)}
        backed = named.union(*map(self._parts.__getitem__, named & self._wholes))
        groups += [[mention] for mention in wholes if mention not in linked]
        groups += [[m] for m in mentions if m[2] not in backed and not _is_idle(text, m)]
        return sorted(groups)

    def _link(self, text: FoldedText, mentions: list[Mention]) -> list[list[Mention]]:
        """Return the groups of two or more mentions that follow each other as in the query."""
        groups: list[list[Mention]] = []
        for left, right in pairwise(mentions):
            if right[0] - left[1] <= WIDEST_GAP and self._goes_on(text, left, right):
                if groups and groups[-1][-1] is left:
                    groups[-1].append(right)
                else:
                    groups.append([left, right])
        return groups

    def _goes_on(self, text: FoldedText, left: Mention, right: Mention) -> bool:
        if (left[2], right[2]) in self._pairs:
            return is_joint(text, left[1], right[0])
        wholes = [mention[2] in self._wholes for mention in (left, right)]
        if wholes[0] == wholes[1] or self._is_loose(text, right if wholes[0] else left):
            return False
        return is_joint(text, left[1], right[0])

    def _drop_loose(self, groups: list[list[Mention]], loose: set[Mention]) -> Iterator[list[Mention]]:
        """Yield what is left of the groups without the loose mentions of what is also found exactly."""
        exact = {mention[2] for group in groups for mention in group if mention not in loose}
        dropped = {mention for mention in loose if mention[2] in exact}
        for group in groups:
            if dropped.isdisjoint(group):
                yield group
                continue
            for is_dropped, part in groupby(group, dropped.__contains__):
                kept = list(part)
                if not is_dropped and (len(kept) > 1 or kept[0][2] in self._wholes):
                    yield kept

    def _is_loose(self, text: FoldedText, mention: Mention) -> bool:
        before, after, name = mention
        return name in self._marked and not self._agrees[text.quote(before, after)]

    def _read(self, text: FoldedText, group: list[Mention], loose: set[Mention]) -> Run:
        start, end = text.locate(group[0][0], group[-1][1])
        words = tuple(chain.from_iterable([self._parts[mention[2]] for mention in group]))
        return Run(start, end, words, len(group) - len(loose.intersection(group)))


def _is_idle(text: FoldedText, mention: Mention) -> bool:
    before, after, name = mention
    return name in FUNCTION_WORDS_FOLDED and is_function_word(text.quote(before, after))


def _find_parts(wholes: Iterable[str], words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return what counts for each name: of a phrase or code, the words of the query that make it up."""
    spans = (words[start:stop] for start in range(len(words)) for stop in range(start + 1, len(words) + 1))
    spelled = {"".join(span): span for span in spans}
    parts = {whole: spelled.get(whole.replace(" ", ""), (whole,)) for whole in wholes}
    return parts | {word: (word,) for word in words}
