"""What the texts of an index teach about abbreviations."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Final

from portal.search.index.schema import unpack_definition
from portal.search.index.snapshot import Snapshot
from portal.search.lexicon.lexicon import Lexicon, load_lexicon

_MOST: Final = 1_000

_Learned = tuple[tuple[str, str], ...]


def learn_lexicon(snapshot: Snapshot) -> Lexicon:
    """Return the curated lexicon with the definitions that the texts of `snapshot` give most often.

    Most commits teach nothing new, so the last lexicons are kept.
    """
    counts: Counter[str] = Counter()
    for segment in snapshot.segments:
        counts.update(segment.keywords.counts("definitions"))
    return _extend(tuple(sorted(unpack_definition(packed) for packed, _ in counts.most_common(_MOST))))


@lru_cache(maxsize=4)
def _extend(learned: _Learned) -> Lexicon:
    definitions: dict[str, list[str]] = defaultdict(list)
    for abbreviation, expansion in learned:
        definitions[abbreviation].append(expansion)
    return load_lexicon().with_definitions(definitions) if definitions else load_lexicon()
