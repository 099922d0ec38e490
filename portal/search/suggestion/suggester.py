"""All kinds of suggestions in one list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.search.analysis import cut_words
from portal.search.entry_link import EntryLink, link_entry
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.suggestion.codes import OwnedCode, find_codes
from portal.search.suggestion.marking import Stretch, cover, mark_stretches, mark_typed
from portal.search.suggestion.phrases import complete_phrases
from portal.search.suggestion.query import LONGEST_READ
from portal.search.suggestion.suggestions import Suggestion, SuggestionKind, Suggestions
from portal.search.suggestion.titles import FAVOURED, Titles
from portal.search.suggestion.typed_text import TypedText, read_typed

_SPARE: Final = 2
_SHARES: Final = 3


class Suggester:
    """Completes what is typed from one snapshot; threads share it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._titles = Titles(snapshot)

    def suggest(self, text: str, served: Mask, first: int) -> Suggestions:
        """Return `first` suggestions at most: codes, then topics and agencies, phrases, other titles.

        Each of these gets a third of the list before any gets more. Only documents `served` count.
        """
        typed = read_typed(text[:LONGEST_READ])
        if not typed.words:
            return ()
        codes, entries, phrases = _drop_likes(
            [self._show_code(each) for each in find_codes(self._snapshot, typed.text, served, first)],
            list(self._find_entries(typed, served, first)),
            [_show_phrase(each, typed) for each in complete_phrases(self._snapshot, typed, served, first)],
        )
        favoured = [each for each in entries if each.kind is not SuggestionKind.TITLE]
        others = [each for each in entries if each.kind is SuggestionKind.TITLE]
        return _share([codes, favoured, phrases, others], first)

    def _find_entries(self, typed: TypedText, served: Mask, first: int) -> Iterator[Suggestion]:
        """Yield the entries whose titles fit; a last word with a space behind it may still be unfinished."""
        documents = self._titles.find(typed, served, first * _SPARE)
        if not documents and typed.begun is None:
            documents = self._titles.find(typed.begin(), served, first * _SPARE)
        for document in documents:
            yield _show_entry(link_entry(self._snapshot, document), typed.begin())

    def _show_code(self, found: OwnedCode) -> Suggestion:
        begins = Stretch(0, cover(found.code, 0, found.typed))
        html = mark_stretches(found.code, [begins])
        return Suggestion(SuggestionKind.CODE, found.code, html, link_entry(self._snapshot, found.document))


def _show_entry(entry: EntryLink, typed: TypedText) -> Suggestion:
    kind = SuggestionKind(entry.type) if entry.type in FAVOURED else SuggestionKind.TITLE
    return Suggestion(kind, entry.title, mark_typed(entry.title, typed), entry)


def _show_phrase(phrase: str, typed: TypedText) -> Suggestion:
    return Suggestion(SuggestionKind.PHRASE, phrase, mark_typed(phrase, typed))


def _share(lists: Sequence[Sequence[Suggestion]], first: int) -> Suggestions:
    """Return the first of each list, then more of those that come first, in the order of the lists."""
    least = -(-first // _SHARES)
    chosen = [min(len(each), least) for each in lists]
    for number, each in enumerate(lists):
        spare = max(0, first - sum(chosen))
        chosen[number] += min(spare, len(each) - chosen[number])
    return tuple(each for taken, some in zip(chosen, lists, strict=True) for each in some[:taken])[:first]


def _drop_likes(*lists: Sequence[Suggestion]) -> Iterator[list[Suggestion]]:
    """Yield each list without what reads, without marks, as something before it."""
    known: set[str] = set()
    for suggestions in lists:
        unlike = []
        for suggestion in suggestions:
            if (folded := _fold(suggestion.text)) not in known:
                known.add(folded)
                unlike.append(suggestion)
        yield unlike


def _fold(text: str) -> str:
    return " ".join(word.folded for word in cut_words(text))
