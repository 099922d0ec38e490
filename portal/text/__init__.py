"""Vietnamese text in one canonical form, for ingest, query, suggestion, highlight and slug alike.

Public: `canonicalize`, `align`, `AlignedText`, `strip_marks`, `fold`, `fold_canonical`, `syllables`,
`canonical_syllables`, `Syllable`, `Memo`, `slugify`, `decode_telex`, `decode_vni`, `decode_keystrokes`,
`render_markdown`, `plain_text`.
"""

from portal.text.alignment import AlignedText, align
from portal.text.canonical import canonicalize, fold, fold_canonical, strip_marks
from portal.text.keystrokes import decode_keystrokes, decode_telex, decode_vni
from portal.text.markdown import plain_text, render_markdown
from portal.text.memo import Memo
from portal.text.slug import slugify
from portal.text.syllables import Syllable, canonical_syllables, syllables

__all__ = [
    "AlignedText",
    "Memo",
    "Syllable",
    "align",
    "canonical_syllables",
    "canonicalize",
    "decode_keystrokes",
    "decode_telex",
    "decode_vni",
    "fold",
    "fold_canonical",
    "plain_text",
    "render_markdown",
    "slugify",
    "strip_marks",
    "syllables",
]
