"""A table as the finders of charts see it: what its columns are to a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from portal.charts.chart import ColumnNote, Field
from portal.charts.choosing.meaning import Meaning, is_code, is_own_time, is_prose, judge_meaning
from portal.charts.choosing.periods import TimeColumn, native_time
from portal.charts.choosing.profile import Profile, find_form, profile_columns
from portal.tabular import ColumnType, Table
from portal.tabular.folding import folded_sql
from portal.tabular.sql import Clause, quote

_NUMBERS: Final = (ColumnType.INTEGER, ColumnType.DECIMAL)
_WRITTEN: Final = (ColumnType.TEXT, ColumnType.INTEGER)
_LONGEST_NAME: Final = 60
_YEARS: Final = (1900, 2100)
_TOTALS: Final = (
    "^(tong|tong so|tong cong|cong|chung|toan (tinh|quoc|thanh pho|huyen|xa|nganh|khu vuc)|ca (nuoc|tinh)|"
    "(grand )?total|all|overall|sum)$|^(tong so|tong cong|total) *[:(]"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of numbers that mean an amount."""

    field: Field
    meaning: Meaning
    profile: Profile


@dataclass(frozen=True, slots=True)
class Category:
    """A text column whose values name or number things."""

    field: Field
    profile: Profile
    is_code: bool

    @property
    def rows(self) -> Clause:
        """SQL that is true for rows that name one thing, and not the total of all."""
        folded = folded_sql(quote(self.field.name))
        return Clause(f"{quote(self.field.name)} IS NOT NULL AND NOT regexp_matches({folded}, ?)", (_TOTALS,))


@dataclass(frozen=True, slots=True)
class Subject:
    """A table with its columns sorted by what they are to a chart, each kind in the table's order."""

    table: Table
    profiles: dict[str, Profile]
    fields: dict[str, Field]
    measures: tuple[Measure, ...]
    categories: tuple[Category, ...]
    times: tuple[TimeColumn, ...]


def study(table: Table, notes: Iterable[ColumnNote]) -> Subject:
    """Return what the columns of `table` are to a chart."""
    profiles = profile_columns(table)
    told = {note.name: note for note in notes}
    fields = {name: _field(profile, told.get(name)) for name, profile in profiles.items()}
    times = _find_times(table, profiles, fields)
    taken = {time.column.name for time in times}
    rest = [(fields[name], profile) for name, profile in profiles.items() if name not in taken]
    measures = (_read_measure(field, profile) for field, profile in rest)
    categories = (_read_category(field, profile) for field, profile in rest)
    return Subject(
        table,
        profiles,
        fields,
        tuple(measure for measure in measures if measure),
        tuple(category for category in categories if category),
        times,
    )


def _field(profile: Profile, note: ColumnNote | None) -> Field:
    """Name a column as its publisher does; the unit is the publisher's, else that of the cells."""
    column = profile.column
    return Field(column.name, note.title if note else {}, (note and note.unit) or column.unit)


def _find_times(
    table: Table, profiles: dict[str, Profile], fields: dict[str, Field]
) -> tuple[TimeColumn, ...]:
    """Return the columns that tell the time of their row."""
    own = (profile for name, profile in profiles.items() if is_own_time(fields[name]) and profile.filled)
    found = (_read_time(table, profile) for profile in own)
    return tuple(time for time in found if time)


def _read_time(table: Table, profile: Profile) -> TimeColumn | None:
    if time := native_time(profile.column):
        return time
    form = find_form(table, profile) if profile.column.type in _WRITTEN else None
    return TimeColumn(profile.column, form.grain, form.sql(profile.column.name)) if form else None


def _read_measure(field: Field, profile: Profile) -> Measure | None:
    if profile.column.type not in _NUMBERS or profile.distinct < 2:
        return None
    meaning = judge_meaning(field)
    if meaning is Meaning.LABEL or _is_flag(profile) or (not field.unit and _is_like_label(meaning, profile)):
        return None
    return Measure(field, meaning, profile)


def _is_flag(profile: Profile) -> bool:
    return profile.distinct == 2 and (profile.least, profile.greatest) == (0, 1)


def _is_like_label(meaning: Meaning, profile: Profile) -> bool:
    """Return whether whole numbers without a unit could be years, row numbers or codes."""
    if profile.column.type is not ColumnType.INTEGER:
        return False
    if _YEARS[0] <= profile.least and profile.greatest <= _YEARS[1]:
        return True
    differ = profile.distinct == profile.filled
    is_sequence = profile.greatest - profile.least + 1 == profile.filled
    has_one_width = len(str(profile.least)) == len(str(profile.greatest)) > 2
    return differ and (is_sequence or (has_one_width and meaning is Meaning.UNKNOWN))


def _read_category(field: Field, profile: Profile) -> Category | None:
    if profile.column.type is not ColumnType.TEXT or profile.distinct < 2 or profile.length > _LONGEST_NAME:
        return None
    if is_code(field):
        return Category(field, profile, is_code=True)
    return Category(field, profile, is_code=False) if profile.letters > 0.5 and not is_prose(field) else None
