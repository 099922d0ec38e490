"""Procedures that came from national records and are in them no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from portal.entities import PROCEDURE, State, Withdrawal, WithdrawalKind
from portal.i18n import Locale
from portal.importers.national_records.imported import Named
from portal.importers.national_records.standing import Standing
from portal.publishing import Writer, withdraw

NOTICE: Final = Withdrawal(
    kind=WithdrawalKind.NOTICE,
    note={
        Locale.VI: "Thủ tục này không còn trong dữ liệu của Cơ sở dữ liệu quốc gia về thủ tục hành chính.",
        Locale.EN: "This procedure is no longer in the data of the national database of procedures.",
    },
)
"""What readers find at the address of a procedure that is in none of the files any more."""


def find_missing(standing: Iterable[Standing], codes: Collection[str]) -> list[Standing]:
    """Return the published procedures with a page in the national database and none of `codes`."""
    return [
        each
        for each in standing
        if each.state is State.PUBLISHED and each.source_url and each.code not in codes
    ]


def withdraw_missing(writer: Writer, missing: Iterable[Standing], reason: str) -> list[Named]:
    """Withdraw procedures with a notice for readers; they and all their versions stay."""
    withdrawn = []
    for each in missing:
        withdraw(writer, PROCEDURE, writer.entry(PROCEDURE, each.id), NOTICE, reason=reason)
        withdrawn.append(each.name())
    return withdrawn


def was_missing(standing: Standing) -> bool:
    """Tell whether an import withdrew it, so that an import may bring it back; an editor's word stands."""
    return standing.state is State.WITHDRAWN and standing.withdrawal == NOTICE
