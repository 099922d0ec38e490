"""Read files of records, each record by itself: a bad one is reported and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from portal.entities import PROCEDURE
from portal.entities.procedure import ProcedureContent
from portal.errors import InvalidEntry, Place, PortalError, Problem
from portal.importers.national_records.account import Account
from portal.importers.national_records.assembly import Assembled, assemble
from portal.importers.national_records.reading import Outcome
from portal.importers.national_records.record import NationalRecord, make_record, read_code
from portal.importers.national_records.source import SourceItem, read_items
from portal.publishing import validate

_LONGEST_SOURCE: Final = 80


@dataclass(frozen=True, slots=True)
class Understood:
    """A record, and the procedure that it describes."""

    assembled: Assembled
    content: ProcedureContent


@dataclass
class Gathered:
    """What files of records hold: procedures, faults, and an account of what was understood.

    `places` says where each code that could be read stands, also those of refused records; `is_whole`
    whether every record had one, so that a code that is not there is surely missing.
    """

    procedures: list[Understood] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: int = 0
    places: dict[str, Place] = field(default_factory=dict)
    is_whole: bool = True
    account: Account = field(default_factory=Account)

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Count one record as refused and keep why."""
        self.refused += 1
        self.problems += problems


def gather(paths: Iterable[Path], advance: Callable[[int], None] = lambda _: None) -> Gathered:
    """Return what the files hold; nothing is written anywhere."""
    gathered = Gathered()
    for path in paths:
        try:
            for item in read_items(path):
                _take(gathered, item)
                advance(1)
        except PortalError as error:
            _miss(gathered, Problem(error.place or Place(str(path)), error.sentence))
        except OSError as error:
            _miss(gathered, Problem(Place(str(path)), error.strerror or "the file cannot be read"))
    return gathered


def _miss(gathered: Gathered, problem: Problem) -> None:
    """Keep why a whole file, or a record of unknown code, could not be read."""
    gathered.is_whole = False
    gathered.problems.append(problem)


def _take(gathered: Gathered, item: SourceItem) -> None:
    code = read_code(item.values)
    gathered.is_whole &= code is not None
    try:
        record = _make_record(item)
        _refuse_double(gathered, record)
        understood = _understand(record)
        gathered.procedures.append(understood)
        _count(gathered, understood.assembled)
    except InvalidEntry as error:
        gathered.refuse(error.problems)
    if code is not None:
        gathered.places.setdefault(code, item.place)


def _make_record(item: SourceItem) -> NationalRecord:
    if item.fault:
        raise InvalidEntry([Problem(item.place, item.fault)])
    return make_record(item.values, item.place)


def _refuse_double(gathered: Gathered, record: NationalRecord) -> None:
    if first := gathered.places.get(record.ma_thu_tuc):
        reason = f"the code {record.ma_thu_tuc} stood before, at {first}"
        raise InvalidEntry([Problem(record.locate("ma_thu_tuc"), reason)])


def _understand(record: NationalRecord) -> Understood:
    assembled = assemble(record)
    try:
        content = cast("ProcedureContent", validate(PROCEDURE, assembled.content))
    except InvalidEntry as error:
        raise InvalidEntry(list(map(assembled.blame, error.problems))) from error
    return Understood(assembled, content)


def _count(gathered: Gathered, assembled: Assembled) -> None:
    """Take what was understood into the account, and what was refused to the problems as well."""
    record = assembled.record
    for name, reading in assembled.readings.items():
        gathered.account.add(record.ma_thu_tuc, name, reading)
        gathered.problems += [
            Problem(record.locate(name), f"{finding.reason}: {finding.source[:_LONGEST_SOURCE]}")
            for finding in reading.findings
            if finding.outcome is Outcome.REFUSED
        ]
