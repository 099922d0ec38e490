"""Sign-offs: names, pen names, initials, offices, and lines such as `Tin, ảnh: …` or `Theo …`."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.old_pages.block import Block, Hint
from portal.text import fold

_KIND: Final = (
    r"(?:tin|bai(?: viet)?|anh|video|clip|thuc hien|noi dung|do hoa|phong vien|pv|ctv|t/h|th|bt|st|suu tam)"
)
_LABEL: Final = re.compile(
    rf"\W*(?:{_KIND}(?:\s*(?:,|va|&|-|/|\+)?\s*{_KIND})*\s*:"
    r"|tac gia(?: bai viet)?\b|nguoi (?:viet|dang|gui|nhap tin|tong hop|bien tap)\b"
    r"|(?:theo )?nguon(?: tin)?\s*:|(?:bien tap(?: vien)?|tong hop|author)\s*:"
    r"|(?:dang|viet|duoc viet|bien tap|posted|written|submitted) (?:boi|by)\b)\s*\S"
)
_ROLE: Final = re.compile(
    r"^\W*(?:tác giả(?: bài viết)?|người (?:viết|đăng|gửi|nhập tin)|(?:được |đăng )?(?:viết )?bởi"
    r"|(?:written|posted|submitted) by|author)\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"\W*theo (?!do\b|dien\b|quy\b|ke hoach\b|doi\b)[^,;]{2,60}$")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.\s?){1,4}[^\W\d_]{0,7}\.?$")
_CREW: Final = re.compile(r"\W*(?:bbt|pv|ctv|nhom pv|admin|administrator|quan tri|phong vien|ttxvn)\W*$")
_OFFICE: Final = re.compile(
    r"[\W_]*(?:C(?:ổng|ỔNG) (?:TTĐT|Thông tin|TT|tin)|Trang (?:TTĐT|[Tt]hông tin|tin)"
    r"|B(?:an|AN) (?:[Bb]iên tập|BIÊN TẬP|[A-ZĐ])"
    r"|Văn phòng|VP|Phòng|Sở|Trung tâm|TT|Tòa soạn|(?:Báo|Đài|Hội|Bộ|Công an|Trường|Bệnh viện) [A-ZĐÂÔƯƠĂÊ]"
    r"|UBND|HĐND|UBMTTQ|Ủy ban|(?:Tỉnh|Thành|Huyện|Thị|Quận) (?:ủy|đoàn)|Chi cục|Cục)\b"
)
_NOTE: Final = re.compile(r"\s*\([^()]{1,30}\)\s*$")
_JOINTS: Final = re.compile(r"\s+(?:-|–|—|&|và)\s+|\s*[,/;+]\s*|\s*[–—]\s*|-")
_NO_NAME: Final = re.compile(
    r"\b(?:tin tức|thông (?:báo|tin)|văn (?:bản|hóa|hoá)|liên (?:hệ|kết)|dịch vụ|trang|giới thiệu|sự kiện"
    r"|chuyên (?:mục|trang|đề)|chuyển đổi|hình ảnh|thư viện|thủ tục|quảng cáo|du lịch|thành phố|tỉnh|huyện"
    r"|ủy ban|uỷ ban|tìm kiếm|hỏi đáp|hội (?:đồng|nghị)|góp ý|tuyển dụng|doanh nghiệp|kinh tế|xã hội|giáo dục"
    r"|y tế|pháp luật|thể thao|thời (?:tiết|sự)|chính (?:trị|phủ|quyền|sách)|công (?:nghệ|dân)|việt nam|đảng"
    r"|bản đồ|sơ đồ|tỷ giá|hệ thống|hành chính|quốc hội|bộ trưởng|kỷ niệm|xem|tiêu điểm|số|tham luận"
    r"|menu|video|media|rss|online|website|facebook)\b",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 12
_INDENTED: Final = 16


def is_labelled(text: str) -> bool:
    """Whether a line says by its first words that it is a sign-off."""
    words = len(text.split())
    if words > _MOST_WORDS:
        return False
    folded = fold(text)
    credits_other = _AFTER.match(folded) and words < _MOST_WORDS - 2 and not text.endswith((".", ":"))
    return bool(_LABEL.match(folded) or credits_other)


def is_signed(text: str) -> bool:
    """Whether a text says whose it is: `bởi Ban biên tập`, `Tác giả: Hà Anh`."""
    label, name = split_role(text)
    return bool(label) and (is_name(name) or is_office(name))


def is_name(text: str) -> bool:
    """Whether a line is nothing but names: `Hà Anh`, `HÀ ANH - VĂN B`, `H.A`, `PV`, `H. Anh (tổng hợp)`."""
    if len(text) > 60:
        return False
    bare = _NOTE.sub("", text).strip(" ().-*")
    names = [name for name in _JOINTS.split(bare) if name]
    return bool(_CREW.match(fold(text))) or (1 <= len(names) <= 4 and all(map(_is_one_name, names)))


def is_office(text: str) -> bool:
    """Whether a line names an office, as portals sign: short, no sentence, not the banner of a site."""
    short = 2 <= len(text.split()) <= 9 and not text.endswith((".", ":", ";"))
    return short and not text.isupper() and bool(_OFFICE.match(text))


def is_byline(block: Block) -> bool:
    """Whether a block after the text, or beside its date, can be a sign-off."""
    if block.bullet or block.hint is Hint.LINK or block.words > _MOST_WORDS:
        return False
    set_apart = block.hint is Hint.BYLINE or block.indent >= _INDENTED
    if set_apart and not block.has_sentences:
        return True
    return any(fits(block.text) for fits in (is_labelled, is_name, is_office, is_signed))


def split_role(text: str) -> tuple[str, str]:
    """Part a label that only says what follows (`Tác giả:`) from the name; `Tin, ảnh:` stays."""
    label = _ROLE.match(text)
    return (label[0].strip(), text[label.end() :]) if label else ("", text)


def _is_one_name(name: str) -> bool:
    """Whether a text is initials, or two to five capitalized syllables that make no usual heading."""
    if _INITIALS.match(name):
        return name[0].isupper()
    words = name.split()
    cased = name.isupper() or all(word[0].isupper() and word[1:].islower() for word in words)
    right_size = 2 <= len(words) <= 5 and all(word.isalpha() and 2 <= len(word) <= 7 for word in words)
    return cased and right_size and not _NO_NAME.search(name)
