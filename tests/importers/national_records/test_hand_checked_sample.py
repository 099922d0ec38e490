"""What a person read in 60 records, against what the readers made of them (see README.md beside this)."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import orjson
import pytest

from portal.entities.case import Case, Paper
from portal.entities.channel import Channel, Fee, TimeLimit
from portal.entities.legal_basis import LegalBasis
from portal.entities.procedure import ProcedureContent, Result
from portal.errors import Place
from portal.i18n import Locale, Translated
from portal.importers.national_records.assembly import assemble
from portal.importers.national_records.record import make_record

EXPECTATIONS: Final = Path(__file__).with_name("expectations.csv")
RECORDS: Final = "procedures/national_procedures.jsonl"
LEAST_AGREEMENT: Final = 0.97
MISSING: Final = "missing"

MARKER: Final = re.compile(r"^(?:\s|[-+*•–]|\(?(?:[a-zđ]|[ivx]+|\d{1,2}(?:\.\d+)*)[).])+")


@dataclass(frozen=True)
class Expectation:
    code: str
    field: str
    value: str

    def agrees(self, found: str) -> bool:
        """Tell whether one of the readings found is one of those expected."""
        return not {*map(plain, self.value.split("|"))}.isdisjoint(map(plain, found.split("|")))


def plain(text: str) -> str:
    return " ".join(text.split())


def say(text: Translated) -> str:
    return plain(text.get(Locale.VI, ""))


def begin(text: str, words: int) -> str:
    return " ".join(MARKER.sub("", plain(text)).split()[:words]).rstrip(" ;,.:")


def number_or_words(number: str | None) -> str:
    return "rule" if number is None else number


def find_time(channel: Channel, kept: bool) -> str:
    def show(limit: TimeLimit) -> str | None:
        return None if limit.number is None else f"{limit.number:g} {limit.unit}"

    return show_all([show(limit) for limit in channel.time_limits], kept)


def find_fee(channel: Channel, kept: bool) -> str:
    def show(fee: Fee) -> str | None:
        return None if fee.amount is None else str(fee.amount)

    return show_all([show(fee) for fee in channel.fees], kept)


def show_all(stated: Sequence[str | None], kept: bool) -> str:
    """Join the numbers stated; words alone are a rule and text, and text kept aside may be of any aspect."""
    if not stated:
        return "none|text" if kept else "none"
    joined = "+".join(map(number_or_words, stated))
    return f"{joined}|text" if set(stated) == {None} else joined


def find_in_channel(channel: Channel, rest: Sequence[str], kept: bool) -> str:
    if rest == ["kind"]:
        return channel.kind
    return {"time": find_time, "fee": find_fee}[rest[0]](channel, kept or bool(channel.unread))


def find_in_paper(paper: Paper, rest: Sequence[str]) -> str:
    found: dict[str, Callable[[], str]] = {
        "name": lambda: say(paper.name),
        "originals": lambda: str(paper.originals),
        "copies": lambda: str(paper.copies),
        "form": lambda: "|".join(say(form.name) or form.file or "" for form in paper.forms) or MISSING,
    }
    return found[rest[0]]()


def find_in_case(case: Case, rest: Sequence[str]) -> str:
    if rest == ["notes"]:
        return str(len(case.notes))
    return find_in_list(case.papers, rest[1:], find_in_paper)


def find_in_result(result: Result, _rest: Sequence[str]) -> str:
    return result.code or MISSING


def find_in_basis(basis: LegalBasis, _rest: Sequence[str]) -> str:
    return basis.number or MISSING


def find_in_list(items: Sequence, rest: Sequence[str], find: Callable[..., str]) -> str:  # type: ignore[type-arg]
    """Return how many there are, or what `find` says of the one that `rest` begins with."""
    if not rest:
        return str(len(items))
    place = int(rest[0])
    return find(items[place], rest[1:]) if place < len(items) else MISSING


def find_agencies(procedure: ProcedureContent, role: str, rest: Sequence[str]) -> str:
    names = [say(agency.name) for agency in procedure.agencies if agency.role == role]
    if rest:
        return find_in_list(names, rest, lambda name, _rest: str(name))
    return " + ".join(names) or "none"


def find(procedure: ProcedureContent, field: str) -> str:
    """Return what the readers made of a field, in the form of the expectations."""
    first, *rest = field.split(".")
    kept = any(text.field == "cach_thuc_thuc_hien" for text in procedure.unread)
    finders: dict[str, Callable[[], str]] = {
        "title": lambda: begin(say(procedure.title), 6),
        "levels": lambda: "+".join(procedure.levels),
        "audiences": lambda: "+".join(sorted(procedure.audiences)),
        "kind": lambda: procedure.kind or "none",
        "decision": lambda: procedure.decision.number if procedure.decision else "none",
        "competent": lambda: find_agencies(procedure, "competent", rest),
        "executing": lambda: find_agencies(procedure, "executing", rest),
        "reception": lambda: str(len(procedure.reception)),
        "steps": lambda: str(len(procedure.steps)),
        "channels": lambda: find_in_list(
            procedure.channels, rest, lambda channel, rest: find_in_channel(channel, rest, kept)
        ),
        "cases": lambda: find_in_list(procedure.cases, rest, find_in_case),
        "results": lambda: find_in_list(procedure.results, rest, find_in_result),
        "legal_basis": lambda: find_in_list(procedure.legal_basis, rest, find_in_basis),
    }
    return finders[first]()


def compare(expected: Expectation, found: str) -> bool:
    """Tell whether they agree; of a paper's name and a title only the words expected count."""
    if not expected.field.endswith((".name", "title")):
        return expected.agrees(found)
    return begin(found, len(expected.value.split())) == begin(expected.value, 6)


@pytest.fixture(scope="module")
def expectations() -> list[Expectation]:
    with EXPECTATIONS.open(encoding="utf-8", newline="") as file:
        return [Expectation(**row) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def procedures(shared: Path, expectations: list[Expectation]) -> Mapping[str, ProcedureContent]:
    codes = {each.code for each in expectations}
    found = {}
    with (shared / RECORDS).open("rb") as file:
        for line in file:
            values = orjson.loads(line)
            if values["ma_thu_tuc"] in codes:
                content = assemble(make_record(values, Place(RECORDS))).content
                found[values["ma_thu_tuc"]] = ProcedureContent.model_validate(content)
    return found


def test_the_sample_has_sixty_records(expectations: list[Expectation]) -> None:
    assert len({each.code for each in expectations}) == 60


def test_nothing_is_expected_twice(expectations: list[Expectation]) -> None:
    assert len({(each.code, each.field) for each in expectations}) == len(expectations)


def test_the_readers_agree_with_a_person(
    expectations: list[Expectation], procedures: Mapping[str, ProcedureContent]
) -> None:
    found = [(each, find(procedures[each.code], each.field)) for each in expectations]
    wrong = [
        f"{each.code} {each.field}: expected {each.value!r}, found {value!r}"
        for each, value in found
        if not compare(each, value)
    ]
    agreement = 1 - len(wrong) / len(expectations)
    report = "\n".join([f"{agreement:.2%} of {len(expectations)} agree", *wrong])
    sys.stdout.write(report + "\n")
    assert agreement >= LEAST_AGREEMENT, report
