"""Bring the procedures of this portal to what national records say, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from portal.errors import InvalidEntry, Place, PortalError, Problem
from portal.importers.national_records.gather import Gathered
from portal.importers.national_records.imported import Imported
from portal.importers.national_records.standing import read_standing
from portal.importers.national_records.take_record import REASON, take_record
from portal.importers.national_records.withdrawing import find_missing, withdraw_missing
from portal.publishing import Writer


def import_records(
    writer: Writer,
    gathered: Gathered,
    *,
    withdraws_missing: bool = False,
    advance: Callable[[int], None] = lambda _: None,
) -> Imported:
    """Save and publish what is new or changed; a refused record changes nothing and the rest goes on.

    Published procedures that came from this source and are in none of the files are withdrawn if
    `withdraws_missing` says so and each record of the files could be told by its code.
    """
    imported = Imported(refused=gathered.refused, problems=list(gathered.problems))
    standing = read_standing(writer.session)
    for found in gathered.procedures:
        try:
            take_record(writer, imported, found, standing.get(found.content.code))
        except InvalidEntry as error:
            _refuse(imported, map(found.assembled.blame, error.problems))
        except PortalError as error:
            _refuse(imported, [Problem(found.assembled.record.locate("ma_thu_tuc"), error.sentence)])
        advance(1)
    missing = find_missing(standing.values(), gathered.places)
    if missing and withdraws_missing and gathered.is_whole:
        imported.withdrawn = withdraw_missing(writer, missing, REASON)
    else:
        imported.missing = [each.name() for each in missing]
    if imported.missing and withdraws_missing:
        imported.problems.append(Problem(Place(), _UNSURE))
    return imported


def _refuse(imported: Imported, problems: Iterable[Problem]) -> None:
    imported.refused += 1
    imported.problems += problems


_UNSURE = "nothing was withdrawn, for not every record could be read and any of them may be the missing one"
