"""What the words of a note on a fee are: nothing said, a rule, an exemption, a unit, a kind of fee."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.national_records.channels.periods import Period, find_period

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
_DECIDED_ELSEWHERE: Final = re.compile(
    r"mức (?:thu )?(?:phí|lệ phí)[^.;]{0,40}(?:do|theo) |hội đồng nhân dân|(?:do|của) ủy ban nhân dân"
    r"|không (?:được )?quy định|được miễn|miễn (?:lệ )?phí (?:cho|đối với)|không thu|\d\s*%",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"[-+*• ]*(?:(?:áp dụng|thực hiện|mức thu|quy định) )*(?:theo|tại|quy định|thông tư|nghị định|luật|căn cứ)\b",
    re.IGNORECASE,
)
_EXEMPTION: Final = re.compile(
    r"[\s(.;,]*(?P<words>\bmiễn (?:thu )?(?:phí |lệ phí )?(?:kể )?từ ngày .*)$", re.IGNORECASE | re.DOTALL
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
_ONE_UNIT: Final = (
    r"(?:\d{1,2} )?(?:lần(?: cấp)?|hồ sơ|tờ khai|giấy|thẻ|bản|trường hợp|giấy phép|giấy chứng nhận|chứng chỉ|người"
    r"|sản phẩm|mục đích|cơ sở)"
)
_UNIT: Final = re.compile(
    rf"(?P<currency>đồng|đ)?\s*(?:/\s*(?P<per>[^.;:,()/\n]{{1,40}}?(?:/[^.;:,()/\n]{{1,40}}?)*)"
    rf"|(?P<listed>{_ONE_UNIT}(?:/{_ONE_UNIT})*))?(?:\s+(?P<again>đồng))?",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?P<head>[^()]*)\((?P<words>.*?)\)*[\s.;]*", re.DOTALL)

_LAW: Final = re.compile(r"(?P<law>[^:]*?)\s*(?:(?::|\.\s*\+|$)(?P<rest>.*))", re.DOTALL)
_UNTOLD: Final = re.compile(r"(?:phí|mức thu|%) ?:?\s*\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)", re.IGNORECASE)


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
    return _DECIDED_ELSEWHERE.search(note) is not None


def has_untold_amount(note: str) -> bool:
    """Tell whether `note` states an amount that no currency follows: `Phí: 1,700,000 Sát hạch …`."""
    return _UNTOLD.search(note) is not None


def is_share(note: str) -> bool:
    """Tell whether the whole of `note` lowers the fee for some time: `Từ ngày …, mức phí bằng 50% …`."""
    return _SHARE.fullmatch(note) is not None and find_period(note) is not None


def is_doubtful(words: str) -> bool:
    """Tell whether words beside an amount say that it is not simply the amount to be paid."""
    return _DOUBT.search(words) is not None


def is_bare(label: str) -> bool:
    """Tell whether a label says no more than that something is a fee."""
    return not label or _BARE.fullmatch(label) is not None


def find_kind(text: str) -> str | None:
    """Return the kind of fee with which `text` begins."""
    found = _KIND.match(text)
    return _KINDS[found["kind"].lower()] if found else None


def cut_exemption(note: str) -> tuple[str, str, Period | None]:
    """Return `note` before `Miễn … từ ngày …`, these words, and the days; the whole note if it has none."""
    found = _EXEMPTION.search(note)
    period = find_period(found["words"]) if found else None
    if found is None or period is None:
        return note, "", None
    before = note[: found.start()].strip()
    return (
        before.removeprefix("(" if before.count("(") > before.count(")") else "").strip("( "),
        found["words"].rstrip(" ).;"),
        period,
    )


def read_unit(note: str) -> tuple[str, tuple[str, ...]] | None:
    """Return what the fee is paid for each of, and the words for money, if `note` is only that."""
    found = _UNIT.fullmatch(tidy(note))
    if found is None or not found[0]:
        return None
    consumed = tuple(word for word in (found["currency"], found["again"]) if word)
    return (found["per"] or found["listed"] or "").strip(), consumed


def cut_tail(note: str) -> tuple[str, str]:
    """Return `/hồ sơ` and `Thông tư …` of `/hồ sơ (Thông tư …)`; no second part if there are no brackets."""
    found = _TAIL.fullmatch(note)
    return (found["head"].strip(), found["words"].strip()) if found else (note, "")


def cut_law(label: str) -> tuple[str, str]:
    """Return `Theo quy định tại Thông tư …` and `Dưới 50 tỷ` of a label that begins by naming a law."""
    found = _LAW.fullmatch(label)
    return (found["law"].strip(), tidy(found["rest"])) if found and is_legal(label) else ("", label)
