from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from portal.catalogue import ColumnRecord, DatasetRecord, ResourceRecord, TableRecord, TermRecord
from portal.i18n import Locale
from portal.quality import Findings
from portal.vocabulary import load_vocabulary

Value = Callable[..., Fraction | None]
YEAR = ColumnRecord("Năm", "INTEGER", False, {}, {}, "")
CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def table(resource: ResourceRecord) -> ResourceRecord:
    """A file with a table of ten rows and one column of which nothing is said."""
    return replace(resource, kind="file", media_type=CSV, tables=(TableRecord("t", "", 10, (YEAR,)),))


def test_a_title_that_repeats_the_name_describes_nothing(
    record: DatasetRecord, table: ResourceRecord, value_of: Value
) -> None:
    def describe(**said: dict[Locale, str]) -> Fraction | None:
        column = replace(YEAR, **said)
        tables = (replace(table.tables[0], columns=(column,)),)
        return value_of("columns", replace(record, resources=(replace(table, tables=tables),)))

    assert describe(title={Locale.VI: "Năm"}) == 0
    assert describe(title={Locale.VI: "Năm thống kê"}) == 1
    assert describe(description={Locale.EN: "Year of the count"}) == 1


def test_a_resource_without_a_table_has_no_described_columns_but_an_api_has_its_own_documentation(
    record: DatasetRecord, resource: ResourceRecord, value_of: Value
) -> None:
    assert value_of("columns", replace(record, resources=(resource,))) == 0
    assert value_of("columns", replace(record, resources=(replace(resource, kind="api"),))) is None


@pytest.mark.parametrize("code", load_vocabulary("licences"))
def test_the_licences_that_editors_can_choose_are_known_as_open(
    record: DatasetRecord, value_of: Value, code: str
) -> None:
    term = load_vocabulary("licences")[code]
    assert value_of("licence", replace(record, licence=TermRecord(code, term.title, term.uri))) == 1


def test_a_licence_that_is_not_open_is_half(record: DatasetRecord, value_of: Value) -> None:
    restricted = TermRecord("nc", {}, "https://creativecommons.org/licenses/by-nc/4.0/")
    assert value_of("licence", replace(record, licence=restricted)) == Fraction(1, 2)
    assert value_of("licence", record) == 0


def test_a_contact_that_answers_in_writing_is_whole(record: DatasetRecord, value_of: Value) -> None:
    def contact(**given: str) -> Fraction | None:
        return value_of("contact", replace(record, contact=replace(record.contact, **given)))

    assert contact() == 0
    assert contact(phone="1900") == Fraction(1, 2)
    assert contact(email="a@b.example") == contact(url="https://b.example/") == 1


@pytest.mark.parametrize(
    ("errors", "warnings", "value"),
    [(0, 0, 1), (0, 9, Fraction(3, 4)), (1, 0, Fraction(9, 20)), (10, 0, 0), (99, 9, 0)],
)
def test_errors_weigh_by_the_rows_they_spoil(
    record: DatasetRecord, table: ResourceRecord, value_of: Value, errors: int, warnings: int, value: object
) -> None:
    read = {"b": Findings(errors, warnings)}
    assert value_of("validity", replace(record, resources=(table,)), read) == value


def test_a_refused_file_is_worst_and_a_file_never_read_does_not_count(
    record: DatasetRecord, table: ResourceRecord, value_of: Value
) -> None:
    refused = replace(record, resources=(replace(table, tables=()),))
    assert value_of("validity", refused, {"b": Findings(1, 0)}) == 0
    assert value_of("validity", refused) is None


@pytest.mark.parametrize(
    ("kind", "media_type", "is_typed", "value"),
    [
        ("file", CSV, True, 1),
        ("file", f"{CSV}; charset=utf-8", True, 1),
        ("file", XLSX, True, Fraction(3, 4)),
        ("file", CSV, False, Fraction(1, 2)),
        ("file", "application/pdf", False, 0),
        ("link", CSV, False, Fraction(1, 2)),
        ("api", "application/json", False, 1),
        ("api", "", False, Fraction(1, 2)),
    ],
)
def test_open_and_typed_is_whole(
    record: DatasetRecord,
    table: ResourceRecord,
    value_of: Value,
    kind: str,
    media_type: str,
    is_typed: bool,
    value: object,
) -> None:
    tables = table.tables if is_typed else ()
    given = replace(table, kind=kind, media_type=media_type, tables=tables)
    assert value_of("formats", replace(record, resources=(given,))) == value
