"""What a row opens with, in small letters and without its bullet, and where its words end."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.national_records.papers.paper_nouns import OPENS_WITH_A_PAPER

_BULLET: Final = re.compile(
    r"[\W_]*(?:\(?(?:\d{1,2}|[a-zđ]|[a-z]?\d|[ivx]{1,5}|[IVX]{1,5})(?:\.\d{1,2}){0,3}[).:/]+[\W_]*){0,2}"
)
_CONDITION: Final = re.compile(
    r"(?:trường hợp|trong trường hợp|đối với|riêng|nếu|khi|trừ|ngoài|tùy|tuỳ|trong thời hạn|sau khi)\b"
)
_ACTOR: Final = re.compile(
    r"(?:người|cơ quan|cá nhân|tổ chức|doanh nghiệp|công dân|chủ|đơn vị|kho bạc|chi cục|cục|sở|ủy ban|uỷ ban|"
    r"việc|công ty|nhà đầu tư)\b"
)
_REMARK: Final = re.compile(
    r"lưu ý|ghi chú|chú ý|chú thích|ví dụ|(?:về )?số lượng(?: bộ)?(?: hồ sơ)?\s*(?:[:(\d]|là\b|gồm\b)|số bộ|"
    r"không (?:có|quy định|yêu cầu)\W*$|thời (?:hạn|gian) (?:giải quyết|nộp|cung cấp|thực hiện)"
)


def drop_bullet(name: str) -> str:
    """Return `name` in small letters without the dashes, letters and numbers of a list before it."""
    return _BULLET.sub("", name, count=1).lower()


def cut_end(opening: str) -> tuple[str, str]:
    """Return a text up to its last letter or digit, and the marks behind that."""
    end = len(opening)
    while end and not opening[end - 1].isalnum():
        end -= 1
    return opening[:end], opening[end:]


def opens_with_a_paper(opening: str) -> bool:
    """Whether a text opens with the name of a paper, and does not go on with what it must be."""
    return OPENS_WITH_A_PAPER.match(opening) is not None


def opens_with_a_condition(opening: str) -> bool:
    """Whether a text says first for whom or when (`trường hợp …`, `đối với …`)."""
    return _CONDITION.match(opening) is not None


def opens_with_an_actor(opening: str) -> bool:
    """Whether a text is about somebody who acts (`người …`, `cơ quan …`)."""
    return _ACTOR.match(opening) is not None


def opens_with_a_remark(opening: str) -> bool:
    """Whether a text is a remark by its first words (`lưu ý`, `số lượng hồ sơ`)."""
    return _REMARK.match(opening) is not None
