"""From counts to types: the narrowest form that every cell fits, and a word on what was doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from duckdb import DuckDBPyConnection

from portal.tabular.column_type import STORAGE, ColumnType
from portal.tabular.judging.ambiguity import is_ambiguous, prefer_reading
from portal.tabular.judging.census import Census, Count, count_cells, value_sql
from portal.tabular.judging.explain import Explainer
from portal.tabular.judging.forms import FORMS, GEOMETRY, TEXT, Form
from portal.tabular.judging.identifiers import SHORTEST_IDENTIFIER, names_identifiers
from portal.tabular.judging.sample import LARGEST_SAMPLE, NUMERIC, propose_forms
from portal.tabular.sql import Clause, select

_ORDER: Final = {form: (list(ColumnType).index(form.type), place) for place, form in enumerate(FORMS)}


@dataclass
class Suspect:
    """A column under judgement: `cell` is its SQL name, `kind` its declared type, if any."""

    name: str
    cell: str
    kind: ColumnType | None = None
    proposed: tuple[Form, ...] = ()
    fitting: list[Form] = field(default_factory=list)

    @property
    def form(self) -> Form:
        """The form chosen so far."""
        if self.kind is ColumnType.GEOMETRY:
            return GEOMETRY
        return self.fitting[0] if self.fitting else TEXT


@dataclass(frozen=True, slots=True)
class Judgement:
    """The form of a column, the SQL type that holds its cells exactly, whether some are empty.

    `filled` counts the cells of the source that hold anything.
    """

    form: Form
    storage: str
    nullable: bool
    filled: int

    def read_sql(self, cell: str) -> str:
        """Return SQL for a cell in its type; what stands for no figure becomes NULL."""
        if self.form in (TEXT, GEOMETRY):
            return cell
        return f"TRY_CAST({self.form.read_sql(value_sql(cell))} AS {self.storage})"


def judge_table(
    connection: DuckDBPyConnection,
    cells: Clause,
    names: Sequence[str],
    declared: Sequence[ColumnType | None],
    explainer: Explainer,
    odd: Sequence[str] = (),
) -> tuple[Census, list[Judgement]]:
    """Return the counts, and a judgement on each column; doubts go to the explainer.

    `cells` has the columns `_line`, `c1`, `c2`, … of text. A column whose type is declared is read
    in the form of that type that breaks on the fewest cells.
    """
    suspects = [
        Suspect(name, f"c{place}", kind)
        for place, (name, kind) in enumerate(zip(names, declared, strict=True), start=1)
    ]
    _propose(connection, cells, suspects)
    census = count_cells(connection, cells, [(each.cell, each.proposed) for each in suspects], odd)
    for suspect, count in zip(suspects, census.counts, strict=True):
        suspect.fitting = _find_fitting(suspect, count)
    _settle(connection, cells, suspects, explainer)
    for suspect, count in zip(suspects, census.counts, strict=True):
        explainer.explain(suspect.name, suspect.cell, suspect.form, suspect.kind, count)
    return census, _conclude(suspects, census)


def _propose(connection: DuckDBPyConnection, cells: Clause, suspects: Sequence[Suspect]) -> None:
    """Look at the first cells of each column, and at the first filled ones where those are empty."""
    head = select([each.cell for each in suspects], cells, limit=LARGEST_SAMPLE).run(connection)
    for place, suspect in enumerate(suspects):
        values = [row[place] for row in head if row[place] is not None]
        if not values and len(head) == LARGEST_SAMPLE:
            filled = Clause(f"{suspect.cell} IS NOT NULL")
            rows = select([suspect.cell], cells, filled, limit=LARGEST_SAMPLE).run(connection)
            values = [value for (value,) in rows]
        suspect.proposed = _propose_for(suspect, values)


def _propose_for(suspect: Suspect, values: Sequence[str]) -> tuple[Form, ...]:
    if suspect.kind is None:
        return () if names_identifiers(suspect.name) else propose_forms(values)
    of_kind = tuple(form for form in FORMS if form.type is suspect.kind and not form.unit)
    likely = tuple(form for form in propose_forms(values) if form.type is suspect.kind)
    return likely or of_kind


def _find_fitting(suspect: Suspect, count: Count) -> list[Form]:
    """Return the forms that every cell fits, the narrowest first; none for identifiers."""
    if not count.filled:
        return list(suspect.proposed[:1]) if suspect.kind else []
    if suspect.kind is not None:
        return sorted(suspect.proposed, key=lambda form: (count.misfits[form].count, _ORDER[form]))[:1]
    fitting = sorted((form for form in suspect.proposed if not count.misfits[form].count), key=_ORDER.get)  # type: ignore[arg-type]
    return [] if fitting and _are_identifiers(fitting[0], count) else fitting


def _are_identifiers(form: Form, count: Count) -> bool:
    """Return whether whole numbers of one length, long and hardly ever round, are names of something."""
    return (
        form.type is ColumnType.INTEGER
        and not form.unit
        and count.filled > 2
        and SHORTEST_IDENTIFIER <= count.shortest == count.longest
        and count.round * 2 < count.filled
    )


def _settle(
    connection: DuckDBPyConnection, cells: Clause, suspects: Sequence[Suspect], explainer: Explainer
) -> None:
    """Choose among forms that read a column differently, after what the other columns settle."""
    doubtful = [each for each in suspects if _has_many_readings(each)]
    examples = {each.cell: _find_example(connection, cells, each.cell) for each in doubtful}
    doubtful = [each for each in doubtful if is_ambiguous(each.fitting, examples[each.cell])]
    settled = [each.form for each in suspects if each not in doubtful]
    for suspect in doubtful:
        form = prefer_reading(suspect.fitting, settled)
        suspect.fitting = [form]
        explainer.doubt_numbers(suspect.name, examples[suspect.cell], form)


def _has_many_readings(suspect: Suspect) -> bool:
    first = suspect.form
    is_plain = first.type is ColumnType.INTEGER and not first.thousands
    return len(suspect.fitting) > 1 and first.type in NUMERIC and not is_plain


def _find_example(connection: DuckDBPyConnection, cells: Clause, cell: str) -> str | None:
    signs = Clause(f"regexp_matches({cell}, '[0-9][., ''\u00a0\u202f][0-9]')")
    rows = select([cell], cells, signs, limit=1).run(connection)
    return rows[0][0] if rows else None


def _conclude(suspects: Iterable[Suspect], census: Census) -> list[Judgement]:
    return [
        Judgement(
            each.form,
            _storage(each.form, count),
            _is_nullable(each.form, count, census.rows),
            count.filled + count.marks,
        )
        for each, count in zip(suspects, census.counts, strict=True)
    ]


def _storage(form: Form, count: Count) -> str:
    if form.type is not ColumnType.DECIMAL:
        return STORAGE[form.type]
    scale = count.misfits[form].fraction
    return f"DECIMAL({min(max(count.longest, scale + 1), scale + 18)}, {scale})"


def _is_nullable(form: Form, count: Count, rows: int) -> bool:
    present = count.filled + count.marks if form is TEXT else count.filled
    misfits = count.misfits[form].count if form in count.misfits else 0
    return present - misfits < rows
