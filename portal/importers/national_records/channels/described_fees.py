"""Fees that lines of a description state and nothing else: `Phí: 800.000 đồng/hồ sơ.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from portal.entities.channel import Fee
from portal.importers.national_records.channels.fee_notes import read_note
from portal.importers.national_records.channels.money import find_money
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.channels.wording import find_kind

_LINE_END: Final = re.compile(r"\n|(?<=[.;)])\s*(?=(?:Phí|Lệ phí) ?:)")
_LONGEST: Final = 2_000
_LINE: Final = re.compile(
    r"[-+*•\s]*(?P<label>Phí|Lệ phí) ?: ?(?P<money>[^()]+?)(?:\((?P<note>.*)\))?[\s.;]*", re.DOTALL
)
_LOWERED: Final = re.compile(r"\s*\((?P<note>áp dụng mức (?:phí|lệ phí|thu).*)\)[\s.;]*", re.IGNORECASE)


def read_described(description: str) -> list[Fee]:
    """Return the fees of the lines that are nothing but a fee; the lines stay in the description as well."""
    lines = (line for line in _LINE_END.split(description) if len(line) < _LONGEST)
    return [fee for line in lines for fee in _read_line(line)]


def read_lowered(description: str, amount: int) -> list[Fee]:
    """Return what lowers `amount` for some time, if the description begins with `(áp dụng mức phí …)`."""
    found = _LOWERED.fullmatch(description.partition("\n")[0])
    reading = read_note(amount, found["note"]) if found else None
    return list(reading.fees[1:]) if reading and not reading.reason else []


def merge_fees(stated: Sequence[Fee], described: Sequence[Fee]) -> list[Fee]:
    """Return the fees of a row's cell and those of its description, each once.

    A description that states other fees and not that of the cell is only read where the cell says nothing.
    """
    if not stated or not described:
        return list(stated or described)
    known = {fee.amount for fee in described if not fee.valid_until}
    plain = all(fee.amount in known and not fee.condition and not fee.rule for fee in stated)
    return list(described) if plain else list(stated)


def _read_line(line: str) -> Iterator[Fee]:
    found = _LINE.fullmatch(line)
    mentions = find_money(found["money"]) if found else []
    if found is None or len(mentions) != 1 or mentions[0].start or mentions[0].amount is None:
        return
    mention = mentions[0]
    reading = read_note(mention.amount, (found["note"] or "").strip())
    if reading.reason or found["money"][mention.end :].strip(" .;"):
        return
    named = Fee(amount=mention.amount, kind=find_kind(found["label"]), per=say(mention.per))
    for fee in reading.fees:
        is_same = fee.amount == mention.amount and not fee.per
        yield fee.model_copy(
            update={"kind": fee.kind or named.kind, "per": named.per if is_same else fee.per}
        )
