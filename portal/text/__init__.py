"""Vietnamese text in one canonical form, for ingest, query, highlight and slug alike.

Public: `canonicalize`, `fold`, `syllables`, `Syllable`, `slugify`, `render_markdown`, `plain_text`.
"""

from portal.text.canonical import canonicalize, fold
from portal.text.markdown import plain_text, render_markdown
from portal.text.slug import slugify
from portal.text.syllables import Syllable, syllables

__all__ = [
    "Syllable",
    "canonicalize",
    "fold",
    "plain_text",
    "render_markdown",
    "slugify",
    "syllables",
]
