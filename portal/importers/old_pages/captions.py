"""Photo captions: what sets a short line between two paragraphs apart from the text."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.bylines import is_labelled

_PICTURE: Final = re.compile(
    r"\W*(?:(?:quang|toan|khung) canh\b|mot goc\b|canh (?:hoi nghi|cuoc hop|buoi)|chu thich"
    r"|(?:anh|hinh)(?: \w+){0,3}\s*[:.]|anh (?:minh hoa|tu lieu|chup)|hinh (?:minh hoa|anh)\b"
    r"|(?:cac |dai |nhieu )*dai bieu .{0,60}chup)"
)
_CREDIT: Final = re.compile(
    r"(?:\(|\b)(?:anh|nguon)(?: minh hoa| tu lieu)?\s*(?::.{1,30}|\)\W*)$|\banh (?:minh hoa|\d{1,2})\W*$"
)
_ACT: Final = re.compile(
    r"\b(?:phat bieu|bao cao|ket luan|trao doi|chu tri|trinh bay|khai mac|be mac|tham luan|gioi thieu"
    r"|tham quan|trao(?: tang)?|tang qua|ky ket|bieu duong|thao luan|cat bang|bam nut|kiem tra|tham|lam viec"
    r"|chup anh|chia se|dieu hanh|giai dap|tra loi)\b(?: \w+,?){0,8}"
    r" (?:tai|cuoc hop|hoi nghi|buoi|phien|le|hoi thao|dai hoi|su kien|chuong trinh|dien dan|toa dam|khoa)\b"
)
_SPEAKER: Final = re.compile(
    r"\W*(?:dong chi|ong|ba|(?:cac )?dai bieu|lanh dao|dai dien|pgs|gs|ts|ths"
    r"|(?:pho )?(?:chu tich|bi thu|giam doc)|(?:thu|bo) truong|thuong truc|doan cong tac|thu tuong)\b"
)
_ENTRY: Final = re.compile(r"(?:[-+*–—]|\d{1,3}(?:\.\d+)*[.)/]|[ivx]{1,5}[.)/]|[a-z][.)])\s*\S")
_LONGEST: Final = 160
_LONGEST_CREDITED: Final = 300


def is_caption_like(block: Block) -> bool:
    """Whether a line names a picture, or says who does what at which meeting."""
    if len(block.text) > _LONGEST_CREDITED or block.bullet or is_entry(block) or is_labelled(block.text):
        return False
    if _CREDIT.search(block.folded):
        return True
    pictures = _PICTURE.match(block.folded) or (_SPEAKER.match(block.folded) and _ACT.search(block.folded))
    return bool(pictures) and len(block.text) <= _LONGEST and not block.has_sentences


def is_caption(block: Block, *, repeated: bool) -> bool:
    """Whether a block between two paragraphs is a caption.

    So is what the markup calls one, what looks like one, a line said twice, and a short line without a
    full stop that is neither a heading nor an entry of a list.
    """
    if block.hint is Hint.CAPTION or is_caption_like(block):
        return True
    if block.hint in {Hint.HEADING, Hint.TITLE} or block.bullet or is_entry(block):
        return False
    complete = block.ends_sentence or block.text.endswith((":", ";", ",")) or block.text.isupper()
    return len(block.text) <= _LONGEST and (repeated or not complete)


def is_entry(block: Block) -> bool:
    """Whether a line begins as an entry of a list or a numbered heading: `- …`, `1. …`, `a) …`."""
    return bool(_ENTRY.match(block.folded))
