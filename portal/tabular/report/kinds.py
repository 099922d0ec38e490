"""The one list of what can be found in a data file, and what is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from portal.i18n import mark


class Severity(StrEnum):
    """How bad a finding is: an error counts against the limit, a warning needs a look, a notice informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding: `reason` says what is the matter, `done` what was done; both have gaps to fill."""

    code: str
    severity: Severity
    reason: str
    done: str


# What every file may have.
WRONG_ENDING: Final = Kind(
    "wrong-ending",
    Severity.WARNING,
    mark("The name ends in {ending}, but the file is {format}."),
    mark("It was read as what it is."),
)
DECODED: Final = Kind(
    "decoded",
    Severity.NOTICE,
    mark("The text is written in {encoding}."),
    mark("It was turned into Unicode."),
)
UNDECODED: Final = Kind(
    "undecoded",
    Severity.ERROR,
    mark("These bytes are no text in {encoding}, in which the rest of the file is written."),
    mark("The characters that could not be read were replaced by �."),
)
OTHER_ENCODING: Final = Kind(
    "other-encoding",
    Severity.WARNING,
    mark("The line is written in {encoding}, the rest of the file in {main}."),
    mark("It was turned into Unicode."),
)
DECOMPOSED: Final = Kind(
    "decomposed",
    Severity.NOTICE,
    mark("Letters and their marks are written apart."),
    mark("They were joined, as Unicode's NFC has them."),
)
LEGACY_FONT: Final = Kind(
    "legacy-font",
    Severity.NOTICE,
    mark("{count} cells are written for the font {font}, in {encoding}."),
    mark("They were turned into Unicode."),
)
CONTROL_CHARACTERS: Final = Kind(
    "control-characters",
    Severity.WARNING,
    mark("The cell holds characters that no text has."),
    mark("They were left out."),
)

# The form of the table.
TITLE_ROWS: Final = Kind(
    "title-rows",
    Severity.NOTICE,
    mark("There are {count} rows above the header."),
    mark("They were kept as the table's heading, not as rows."),
)
FOOTER_ROWS: Final = Kind(
    "footer-rows",
    Severity.NOTICE,
    mark("There are {count} rows of notes below the table."),
    mark("They were kept as notes, not as rows."),
)
MERGED_HEADER: Final = Kind(
    "merged-header",
    Severity.NOTICE,
    mark("The header spans {count} rows."),
    mark("The names of each column were joined."),
)
HEADER_MISSING: Final = Kind(
    "header-missing",
    Severity.WARNING,
    mark("No row names the columns."),
    mark("The columns were numbered."),
)
NUMBERED_COLUMNS: Final = Kind(
    "numbered-columns",
    Severity.NOTICE,
    mark("The row only numbers the columns."),
    mark("It was left out."),
)
EMPTY_ROWS: Final = Kind(
    "empty-rows",
    Severity.NOTICE,
    mark("{count} rows are empty."),
    mark("They were left out."),
)
EMPTY_COLUMNS: Final = Kind(
    "empty-columns",
    Severity.NOTICE,
    mark("{count} columns have neither a name nor a value."),
    mark("They were left out."),
)
UNNAMED_COLUMN: Final = Kind(
    "unnamed-column",
    Severity.WARNING,
    mark("The column has no name."),
    mark("It was named {name}."),
)
REPEATED_COLUMN: Final = Kind(
    "repeated-column",
    Severity.WARNING,
    mark("The name stands over more than one column."),
    mark("This one was named {name}."),
)
SHORT_ROW: Final = Kind(
    "short-row",
    Severity.ERROR,
    mark("The row has {found} cells; the header names {expected} columns."),
    mark("The cells it lacks were left empty."),
)
LONG_ROW: Final = Kind(
    "long-row",
    Severity.ERROR,
    mark("The row has {found} cells; the header names {expected} columns."),
    mark("The cells beyond the last column were left out of the table."),
)
REPEATED_HEADER: Final = Kind(
    "repeated-header",
    Severity.WARNING,
    mark("The header stands here once more."),
    mark("The row was left out."),
)
EMPTY_SHEET: Final = Kind(
    "empty-sheet",
    Severity.NOTICE,
    mark("The sheet holds no table."),
    mark("It was left out."),
)
HIDDEN_SHEET: Final = Kind(
    "hidden-sheet",
    Severity.NOTICE,
    mark("The sheet is hidden in the workbook."),
    mark("It was read as the others are."),
)

# Cells.
MIXED_NUMBERS: Final = Kind(
    "mixed-numbers",
    Severity.WARNING,
    mark("Numbers are written in more than one way: {forms}."),
    mark("The column was kept as text, because a number could be read wrongly."),
)
AMBIGUOUS_NUMBERS: Final = Kind(
    "ambiguous-numbers",
    Severity.WARNING,
    mark("Nothing in the column says whether {value} has thousands or a fraction."),
    mark("They were read as {form}."),
)
IDENTIFIERS: Final = Kind(
    "identifiers",
    Severity.NOTICE,
    mark("All values are numbers of {digits} digits, as identifiers are."),
    mark("The column was kept as text."),
)
MISSING_MARKS: Final = Kind(
    "missing-marks",
    Severity.NOTICE,
    mark("{count} cells hold a mark, such as a dash, that stands for no figure."),
    mark("They were left empty."),
)
AMBIGUOUS_DATES: Final = Kind(
    "ambiguous-dates",
    Severity.NOTICE,
    mark("Nothing in the column says whether the day or the month comes first."),
    mark("The day was taken to come first, as Vietnamese dates are written."),
)
LATE_TEXT: Final = Kind(
    "late-text",
    Severity.WARNING,
    mark("All but {count} of {total} cells are {type}; this one is the first that is not."),
    mark("The column was kept as text, so that nothing is lost."),
)
FORMULA: Final = Kind(
    "formula",
    Severity.WARNING,
    mark("The cell holds a formula whose result was never saved."),
    mark("The cell was left empty."),
)
FORMULA_TEXT: Final = Kind(
    "formula-text",
    Severity.WARNING,
    mark("The text begins as a formula does."),
    mark("It was kept as text and is made harmless in files for Excel."),
)
CELL_ERROR: Final = Kind(
    "cell-error",
    Severity.WARNING,
    mark("The cell holds the error {error}."),
    mark("The cell was left empty."),
)
INVALID_GEOMETRY: Final = Kind(
    "invalid-geometry",
    Severity.ERROR,
    mark("The geometry is not valid: {problem}."),
    mark("The cell was left empty."),
)

# A declared schema.
UNDECLARED_COLUMN: Final = Kind(
    "undeclared-column",
    Severity.WARNING,
    mark("The schema does not know the column."),
    mark("It was taken in with the type found."),
)
MISSING_COLUMN: Final = Kind(
    "missing-column",
    Severity.ERROR,
    mark("The schema names a column that the file lacks."),
    mark("The table has no such column."),
)
WRONG_TYPE: Final = Kind(
    "wrong-type",
    Severity.ERROR,
    mark("The value is not {type}, as the schema says."),
    mark("The cell was left empty."),
)
MISSING_VALUE: Final = Kind(
    "missing-value",
    Severity.ERROR,
    mark("The cell is empty, and the schema requires a value."),
    mark("It was left empty."),
)
CONSTRAINT: Final = Kind(
    "constraint",
    Severity.ERROR,
    mark("The value breaks the rule {rule} of the schema."),
    mark("It was kept."),
)
REPEATED_KEY: Final = Kind(
    "repeated-key",
    Severity.ERROR,
    mark("Another row has the same key."),
    mark("Both rows were kept."),
)

# What makes a file unreadable.
UNREADABLE: Final = Kind(
    "unreadable",
    Severity.ERROR,
    mark("The file cannot be read."),
    mark("Nothing was taken in."),
)
SKIPPED_MEMBER: Final = Kind(
    "skipped-member",
    Severity.NOTICE,
    mark("The archive's file {name} is no table."),
    mark("It was left out."),
)

NESTED_ARCHIVE: Final = Kind(
    "nested-archive",
    Severity.WARNING,
    mark("The archive's file {name} is an archive itself."),
    mark("It was left out."),
)
UNSAFE_PATH: Final = Kind(
    "unsafe-path",
    Severity.WARNING,
    mark("The archive's file {name} has a path that leads out of the archive."),
    mark("Its last name alone was used; no file was written there."),
)

KINDS: Final = {kind.code: kind for kind in tuple(globals().values()) if isinstance(kind, Kind)}
