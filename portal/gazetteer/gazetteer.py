"""A gazetteer: every area by its name, present and former, and which of them a text means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import Session, col

from portal.database import Database
from portal.entities import Area, AreaSuccessor, Change
from portal.gazetteer.place_name import PlaceName, Words, find_kind, fold_words, mark_words, read_name
from portal.i18n import SOURCE

LONGEST_TEXT: Final = 200
_MOST_WORDS: Final = 30
_LONGEST_NAME: Final = 8


class Match(NamedTuple):
    """An area that a text may mean; `unexplained` words of the text speak of something else."""

    area_id: UUID
    unexplained: int


class _Mention(NamedTuple):
    """Words `start:stop` of a text may name place `place`."""

    place: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Place:
    """One area: its name, the areas that may be named along with it, and how deep it lies."""

    id: UUID
    name: PlaceName
    around: frozenset[int]
    depth: int
    is_former: bool
    order: str


class Gazetteer:
    """The areas of one state of the database; threads share it."""

    def __init__(self, session: Session) -> None:
        self._places = list(_read_places(session))
        self._by_name: dict[Words, list[int]] = defaultdict(list)
        self._by_code: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(self._places):
            self._by_name[place.name.words].append(number)
            self._by_code[place.order.rpartition(":")[2]].append(number)

    def find(self, text: str) -> Sequence[Match]:
        """Return the areas that `text` may mean: a name, a name with those of the areas around it, a code.

        The best come first. Names that agree in marks and in the kind of unit (`Phường`, `Xã`) with
        what was typed put the others out. Of a text longer than `LONGEST_TEXT` the beginning counts.
        """
        text = text[:LONGEST_TEXT].strip()
        if text in self._by_code:
            return [Match(self._places[number].id, 0) for number in self._rank(self._by_code[text])]
        words, marked = fold_words(text)[:_MOST_WORDS], mark_words(text)[:_MOST_WORDS]
        mentions = list(self._mentions(words))
        return self._choose(words, marked, mentions)

    def _mentions(self, words: Words) -> Iterator[_Mention]:
        for start in range(len(words)):
            for stop in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
                for place in self._by_name.get(words[start:stop], ()):
                    yield _Mention(place, start, stop)

    def _choose(self, words: Words, marked: Words, mentions: Sequence[_Mention]) -> Sequence[Match]:
        kinds = _find_kinds(words)
        spans = _group_spans(mentions)
        judged = [(self._judge(each, words, marked, kinds, spans), each.place) for each in mentions]
        if not judged:
            return []
        best = min(judged)[0]
        chosen = {place for judgement, place in judged if judgement == best}
        return [Match(self._places[number].id, best[0]) for number in self._rank(self._lead(chosen))]

    def _lead(self, chosen: set[int]) -> set[int]:
        """Leave out what a former area of the choice lies in or became: it leads there."""
        former = (self._places[number] for number in chosen if self._places[number].is_former)
        return chosen - {
            near for place in former for near in place.around if not self._places[near].is_former
        }

    def _judge(
        self,
        mention: _Mention,
        words: Words,
        marked: Words,
        kinds: Mapping[int, tuple[int, str]],
        spans: Mapping[int, Sequence[_Mention]],
    ) -> tuple[int, bool, bool]:
        """Return what speaks against a mention: words left unexplained, another kind, other marks."""
        place = self._places[mention.place]
        explained = set(range(mention.start, mention.stop))
        for other in place.around & spans.keys():
            for each in spans[other]:
                stretch = set(range(each.start, each.stop))
                explained |= stretch if not stretch & set(range(mention.start, mention.stop)) else set()
        for end, (length, _) in kinds.items():
            explained |= set(range(end - length, end)) if end in explained else set()
        _, kind = kinds.get(mention.start, (0, ""))
        typed = marked[mention.start : mention.stop]
        other_marks = typed != words[mention.start : mention.stop] and typed != place.name.marked
        return len(words) - len(explained), bool(kind) and kind != place.name.kind, other_marks

    def _rank(self, numbers: Iterable[int]) -> list[int]:
        """Order places: the deepest first, former ones before those of today, then by code."""
        return sorted(numbers, key=self._order)

    def _order(self, number: int) -> tuple[Any, ...]:
        place = self._places[number]
        return -place.depth, not place.is_former, place.order


def _find_kinds(words: Words) -> Mapping[int, tuple[int, str]]:
    """Return the words for kinds of units by the position after them, as their number and the kind."""
    found = ((start, *find_kind(words, start)) for start in range(len(words)))
    return {start + length: (length, kind) for start, length, kind in found if length}


def _group_spans(mentions: Iterable[_Mention]) -> Mapping[int, Sequence[_Mention]]:
    spans: defaultdict[int, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        spans[mention.place].append(mention)
    return spans


def _read_places(session: Session) -> Iterator[_Place]:
    columns = (Area.id, Area.code, Area.title, Area.parent_id, Area.valid_until)
    rows = session.execute(select(*map(col, columns))).all()
    numbers = {id_: number for number, (id_, *_) in enumerate(rows)}
    parents = [numbers.get(parent) for _, _, _, parent, _ in rows]
    above = [tuple(_climb(parents, number)) for number in range(len(rows))]
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for old, new in session.execute(select(col(AreaSuccessor.old_id), col(AreaSuccessor.new_id))):
        linked[numbers[old]].add(numbers[new])
        linked[numbers[new]].add(numbers[old])
    for number, (id_, code, title, _, valid_until) in enumerate(rows):
        beside = (each for other in linked[number] for each in (other, *above[other]))
        around = frozenset((*above[number], *beside)) - {number}
        name = read_name(title.get(SOURCE, ""))
        yield _Place(id_, name, around, len(above[number]), valid_until is not None, code)


def _climb(parents: Sequence[int | None], number: int) -> Iterator[int]:
    """Yield the places above a place; a ring would end at the fifth."""
    step = parents[number]
    for _ in range(5):
        if step is None:
            return
        yield step
        step = parents[step]


def open_gazetteer(database: Database, session: Session) -> Gazetteer:
    """Return the gazetteer of the areas as they are now; it is made anew when an area has changed."""
    newest = select(func.max(Change.seq)).where(col(Change.entry_type) == "area")
    return _make(database, session.scalar(newest) or 0)


@lru_cache(maxsize=4)
def _make(database: Database, _newest: int) -> Gazetteer:
    with database.reading() as session:
        return Gazetteer(session)
