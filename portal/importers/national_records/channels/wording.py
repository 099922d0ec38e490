"""What the words of a note on a fee are: a rule, a law, doubt, a kind of fee, a unit."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.national_records.channels.periods import find_period

_BULLETS: Final = "-+*•– \t\n"
_NOTHING: Final = re.compile(
    r"không(?: có| quy định| thu| mất| phải nộp| tính)?(?: (?:phí|lệ phí|phí,? (?:và )?lệ phí))?"
    r"|miễn(?: (?:phí|lệ phí|phí,? (?:và )?lệ phí))?",
    re.IGNORECASE,
)
_RULE: Final = re.compile(
    r"theo |quy định|quyết định|thông tư|nghị định|nghị quyết|\bluật\b|thực hiện|áp dụng|phụ lục|biểu mức"
    r"|\bmiễn\b|không thu|phải nộp|chi trả|trả phí",
    re.IGNORECASE,
)
_TAKES_BACK: Final = re.compile(
    r"mức (?:thu )?(?:phí|lệ phí)[^.;]{0,40}(?:do|theo) |hội đồng nhân dân|(?:do|của) ủy ban nhân dân"
    r"|không (?:được )?quy định|được miễn|miễn (?:lệ )?phí (?:cho|đối với)|không thu|\d\s*%",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"[-+*• ]*(?:(?:áp dụng|thực hiện|mức thu|quy định) )*"
    r"(?:theo|tại|quy định|thông tư|nghị định|luật|căn cứ)\b",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"(?:kể )?từ ngày [^%]*mức[^%]* bằng \d+% mức[^%.;]*(?:nêu trên|quy định)[^%;]*", re.IGNORECASE
)
_KIND: Final = re.compile(r"[-+*• ]*(?P<kind>lệ phí|phí|giá dịch vụ)\b", re.IGNORECASE)
_KINDS: Final = {"phí": "fee", "lệ phí": "charge", "giá dịch vụ": "price"}
_BARE: Final = re.compile(r"(?:mức )?(?:thu )?(?:phí|lệ phí)(?: là)?|mức thu(?: là)?|đồng", re.IGNORECASE)
_DOUBT: Final = re.compile(
    r"%|\bx\b|tối (?:đa|thiểu)|không quá|không dưới|ít nhất|giảm|\bbằng mức|từ thứ|trở đi|cộng|miễn|không thu"
    r"|thêm|(?<!\w)từ$|mức trần|\d[\d.,]*\s*(?:đồng|usd)(?!\w)|\.\s+[^\W\d_a-z]",
    re.IGNORECASE,
)
_UNTOLD: Final = re.compile(r"(?:phí|mức thu|%) ?:?\s*\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)", re.IGNORECASE)
_TAIL: Final = re.compile(r"(?P<head>[^()]*)\((?P<words>.*?)\)*[\s.;]*", re.DOTALL)
_LAW: Final = re.compile(r"(?P<law>[^:]*?)\s*(?:(?::|\.\s*\+|$)(?P<rest>.*))", re.DOTALL)


def tidy(text: str) -> str:
    """Return `text` without the bullet before it and the punctuation around it."""
    return text.strip().lstrip(_BULLETS).rstrip(" \t\n:;,+").removesuffix(".").strip()


def says_nothing(note: str) -> bool:
    """Tell whether `note` only says that there is nothing to pay."""
    return _NOTHING.fullmatch(tidy(note)) is not None


def is_rule(note: str) -> bool:
    """Tell whether `note` says what decides the fee."""
    return _RULE.search(note) is not None


def is_legal(note: str) -> bool:
    """Tell whether `note` begins by naming the law that the fee follows."""
    return _LEGAL.match(note) is not None


def decides_elsewhere(note: str) -> bool:
    """Tell whether `note` takes back an amount: others decide it, it is a share, or nobody pays it."""
    return _TAKES_BACK.search(note) is not None


def is_share(note: str) -> bool:
    """Tell whether the whole of `note` lowers the fee for some time: `Từ ngày …, mức phí bằng 50% …`."""
    return _SHARE.fullmatch(note) is not None and find_period(note) is not None


def is_doubtful(words: str) -> bool:
    """Tell whether words beside an amount say that it is not simply the amount to be paid."""
    return _DOUBT.search(words) is not None


def has_untold_amount(note: str) -> bool:
    """Tell whether `note` states an amount that no currency follows: `Phí: 1,700,000 Sát hạch …`."""
    return _UNTOLD.search(note) is not None


def is_bare(label: str) -> bool:
    """Tell whether a label says no more than that something is a fee."""
    return not label or _BARE.fullmatch(label) is not None


def find_kind(text: str) -> str | None:
    """Return the kind of fee with which `text` begins."""
    found = _KIND.match(text)
    return _KINDS[found["kind"].lower()] if found else None


def cut_tail(note: str) -> tuple[str, str]:
    """Return `/hồ sơ` and `Thông tư …` of `/hồ sơ (Thông tư …)`; no second part if there are no brackets."""
    found = _TAIL.fullmatch(note)
    return (found["head"].strip(), found["words"].strip()) if found else (note, "")


def cut_law(label: str) -> tuple[str, str]:
    """Return `Theo quy định tại Thông tư …` and `Dưới 50 tỷ` of a label that begins by naming a law."""
    found = _LAW.fullmatch(label) if is_legal(label) else None
    return (found["law"].strip(), tidy(found["rest"] or "")) if found else ("", label)
