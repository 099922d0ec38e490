"""Other words for what is typed: abbreviations, synonyms, former places, definitions in running text.

The lists that people edit are in `search_index/`.

Public: `Expansion`, `ExpansionKind`, `Lexicon`, `find_definitions`, `load_lexicon`.
"""

from portal.search.lexicon.definitions import find_definitions
from portal.search.lexicon.expansion import Expansion, ExpansionKind
from portal.search.lexicon.lexicon import Lexicon, load_lexicon

__all__ = [
    "Expansion",
    "ExpansionKind",
    "Lexicon",
    "find_definitions",
    "load_lexicon",
]
