"""What the index keeps of documents beside Whoosh's own files: NumPy arrays, as columns of Whoosh.

Whoosh writes, merges, commits and deletes them with its segments; readers map them into memory.

Public: `SyllableColumn`, `Syllables`, `Places`, `KeywordColumn`, `Keywords`, `Documents`,
`NumberColumn`, `PhrasedColumn`, `Phrases`,
`FrequentPhrase`, `BytesColumn`, `TextColumn`, `spread`.
"""

from portal.search.columns.bytes import BytesColumn
from portal.search.columns.keywords import Documents, KeywordColumn, Keywords
from portal.search.columns.numbers import NumberColumn
from portal.search.columns.phrased import FrequentPhrase, PhrasedColumn, Phrases
from portal.search.columns.ranges import spread
from portal.search.columns.syllables import Places, SyllableColumn, Syllables
from portal.search.columns.texts import TextColumn

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
