"""What the index keeps of documents beside Whoosh's own files: NumPy arrays, as columns of Whoosh.

Whoosh writes, merges, commits and deletes them with its segments; readers map them into memory.

Public: `SyllableColumn`, `Syllables`, `Places`, `KeywordColumn`, `Keywords`, `Documents`,
`NumberColumn`, `PhrasedColumn`, `Phrases`,
`FrequentPhrase`, `BytesColumn`, `TextColumn`, `spread`.
"""

from portal.search.index.columns.bytes import BytesColumn
from portal.search.index.columns.keywords import Documents, KeywordColumn, Keywords
from portal.search.index.columns.numbers import NumberColumn
from portal.search.index.columns.phrased import FrequentPhrase, PhrasedColumn, Phrases
from portal.search.index.columns.ranges import spread
from portal.search.index.columns.syllables import Places, SyllableColumn, Syllables
from portal.search.index.columns.texts import TextColumn

__all__ = [
    "BytesColumn",
    "Documents",
    "FrequentPhrase",
    "KeywordColumn",
    "Keywords",
    "NumberColumn",
    "PhrasedColumn",
    "Phrases",
    "Places",
    "SyllableColumn",
    "Syllables",
    "TextColumn",
    "spread",
]
