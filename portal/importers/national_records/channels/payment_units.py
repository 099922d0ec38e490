"""What a fee is paid for each of, written alone: `/hồ sơ`, `đồng/lần/người`, `01 sản phẩm/01 lần`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.channels.wording import tidy

_NAME: Final = r"[^.;:,()/\n]{1,40}?"
_KNOWN: Final = (
    r"(?:\d{1,2} )?(?:lần(?: cấp)?|hồ sơ|tờ khai|giấy(?: phép| chứng nhận)?|thẻ|bản|trường hợp|chứng chỉ"
    r"|người|sản phẩm|mục đích|cơ sở)"
)
_UNIT: Final = re.compile(
    rf"(?P<currency>đồng|đ)?\s*(?:/\s*(?P<per>{_NAME}(?:/{_NAME})*)|(?P<known>{_KNOWN}(?:/{_KNOWN})*))?"
    r"(?:\s+(?P<again>đồng))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PaymentUnit:
    """The name of a unit (may be empty), and the words for money beside it."""

    name: str
    consumed: tuple[str, ...]


def read_unit(note: str) -> PaymentUnit | None:
    """Return the unit if `note` is only that, or only says `đồng`."""
    found = _UNIT.fullmatch(tidy(note))
    if found is None or not found[0]:
        return None
    consumed = tuple(word for word in (found["currency"], found["again"]) if word)
    return PaymentUnit((found["per"] or found["known"] or "").strip(), consumed)
