"""The one list of the forms that cells are written in: how each is recognised, read, and what it means.

A form is a pattern that all filled cells of a column must match, and SQL that reads a cell so
written. Patterns mean the same to DuckDB (RE2) and to Python.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.tabular.column_type import ColumnType


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing values of one type.

    `read` is SQL with the cell in its gap `{}`; it gives NULL for what looks right and is not
    (30 February). `unit` is what the form says of every cell. `thousands` and `decimal` are the
    characters of numbers, else empty.
    """

    name: str
    type: ColumnType
    pattern: str
    read: str
    unit: str = ""
    thousands: str = ""
    decimal: str = ""

    def read_sql(self, cell: str) -> str:
        """Return SQL for what the SQL expression `cell` says."""
        return self.read.replace("{}", cell)


_TRUTHS: Final = (("true", "false"), ("có", "không"), ("đúng", "sai"), ("yes", "no"))
# Thousands and decimals: machines', Vietnamese (and most of Europe), English, ISO 31-0, Swiss.
_NUMBERS: Final = (("", "."), (".", ","), (",", "."), (" ", ","), (" ", "."), ("'", "."), ("", ","))
_UNITS: Final = (
    ("", "", ""),
    ("%", "", r"\s?%"),
    ("đồng", "", r"\s?(?:đồng|đ|₫|VND|VNĐ|vnđ|vnd)"),
)
_DAY: Final = "0?[1-9]|[12][0-9]|3[01]"
_MONTH: Final = "0?[1-9]|1[0-2]"
_YEAR: Final = "[12][0-9]{3}"
_TIME: Final = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_ISO_DAY: Final = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}"


def _truths() -> Iterator[Form]:
    for yes, no in _TRUTHS:
        yield Form(f"{yes}/{no}", ColumnType.BOOLEAN, f"(?i)(?:{yes}|{no})", f"(lower({{}}) = '{yes}')")


def _numbers() -> Iterator[Form]:
    for unit, _, ending in _UNITS:
        for thousands, decimal in _NUMBERS:
            yield from _number_forms(thousands, decimal, unit, ending)


def _number_forms(thousands: str, decimal: str, unit: str, ending: str) -> Iterator[Form]:
    """Yield whole numbers, then fractions. A leading zero makes a code, over 18 digits an identifier."""
    group, point = _escape(thousands), _escape(decimal)
    whole = f"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}}){{0,5}}" if thousands else "[1-9][0-9]{0,17}"
    sign = "[-−]?"
    plain = _plain_sql(thousands, decimal, ending)
    name = f"1{thousands}234{decimal}5{f' {unit}' if unit else ''}"
    if thousands or decimal == ".":
        pattern = f"(?:{sign}(?:0|{whole})){ending}"
        yield Form(
            name, ColumnType.INTEGER, pattern, f"TRY_CAST({plain} AS BIGINT)", unit, thousands, decimal
        )
    pattern = f"{sign}(?:0|{whole})(?:{point}[0-9]{{1,18}})?{ending}"
    yield Form(name, ColumnType.DECIMAL, pattern, plain, unit, thousands, decimal)


def _escape(char: str) -> str:
    return {"": "", ".": r"\.", " ": "[ \u00a0\u202f]"}.get(char, char)


def _plain_sql(thousands: str, decimal: str, ending: str) -> str:
    """Return SQL for the number as machines write it."""
    sql = "replace({}, '−', '-')"
    if ending:
        sql = f"regexp_replace({sql}, '{ending}$', '')"
    if thousands == " ":
        sql = f"regexp_replace({sql}, '[ \u00a0\u202f]', '', 'g')"
    elif thousands:
        sql = f"replace({sql}, '{thousands.replace(chr(39), chr(39) * 2)}', '')"
    return f"replace({sql}, ',', '.')" if decimal == "," else sql


def _days() -> Iterator[Form]:
    yield Form("2025-03-31", ColumnType.DATE, _ISO_DAY, "TRY_CAST({} AS DATE)")
    for separator in "/-.":
        mark = _escape(separator)
        for name, first, second, form in (
            ("31/3/2025", _DAY, _MONTH, f"%d{separator}%m{separator}%Y"),
            ("3/31/2025", _MONTH, _DAY, f"%m{separator}%d{separator}%Y"),
        ):
            yield Form(
                name.replace("/", separator),
                ColumnType.DATE,
                f"(?:{first}){mark}(?:{second}){mark}{_YEAR}",
                f"CAST(try_strptime({{}}, '{form}') AS DATE)",
            )
    words = r"(?i)(?:ngày )?(?:{day})(?: tháng |/)(?:{month})(?: năm |,? năm |/)(?:{year})"
    digits = r"regexp_replace(lower({}), '[^0-9]+', '/', 'g')"
    yield Form(
        "ngày 31 tháng 3 năm 2025",
        ColumnType.DATE,
        words.format(day=_DAY, month=_MONTH, year=_YEAR),
        f"CAST(try_strptime(ltrim({digits}, '/'), '%d/%m/%Y') AS DATE)",
    )


def _moments() -> Iterator[Form]:
    cast = "TRY_CAST({} AS TIMESTAMP)"
    yield Form("2025-03-31T08:30", ColumnType.DATETIME, f"{_ISO_DAY}[T ]{_TIME}", cast)
    local = r"TRY_CAST(regexp_replace({}, '\+07:?(00)?$', '') AS TIMESTAMP)"
    yield Form(
        "2025-03-31T08:30+07:00", ColumnType.DATETIME, rf"{_ISO_DAY}[T ]{_TIME}\+07(?::?00)?", local, "+07:00"
    )
    for separator in "/-":
        for name, first, second, form in (
            ("31/3/2025 8:30", _DAY, _MONTH, f"%d{separator}%m{separator}%Y"),
            ("3/31/2025 8:30", _MONTH, _DAY, f"%m{separator}%d{separator}%Y"),
        ):
            reads = ", ".join(f"'{form} {clock}'" for clock in ("%H:%M", "%H:%M:%S", "%H:%M:%S.%g"))
            yield Form(
                name.replace("/", separator),
                ColumnType.DATETIME,
                f"(?:{first}){separator}(?:{second}){separator}{_YEAR} {_TIME}",
                f"try_strptime({{}}, [{reads}])",
            )


FORMS: Final = (*_truths(), *_numbers(), *_days(), *_moments())
TEXT: Final = Form("text", ColumnType.TEXT, "(?s).*", "{}")
GEOMETRY: Final = Form("GeoJSON", ColumnType.GEOMETRY, "(?s).*", "{}")

MISSING_MARKS: Final = ("-", "–", "—", "..", "...", "…", "n/a", "N/A", "NA", "#N/A", "null", "NULL")
"""What statistical tables write where there is no figure; in a column of text it stays text."""
