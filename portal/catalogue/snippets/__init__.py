"""Code to copy that fetches rows of a table and runs as it is, in one language a module.

Public: `make_snippets`, `Snippet`, `Target`, `Example`, `find_example`.
"""

from portal.catalogue.snippets.example import Example, find_example
from portal.catalogue.snippets.languages import LANGUAGES, Snippet, make_snippets
from portal.catalogue.snippets.target import Target

__all__ = ["LANGUAGES", "Example", "Snippet", "Target", "find_example", "make_snippets"]
