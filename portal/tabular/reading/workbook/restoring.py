"""The texts of one sheet turned into Unicode: by their fonts, and by what the sheet says as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from portal.tabular.reading.charsets import Charset
from portal.tabular.reading.workbook.cell_text import clean_cell
from portal.tabular.reading.workbook.legacy_evidence import weigh
from portal.tabular.reading.workbook.legacy_text import decode_legacy, find_font_charset
from portal.tabular.reading.workbook.raw_sheet import RawCell, RawRow, Runs, SheetFindings, name_column
from portal.tabular.reading.workbook.survey import Verdict
from portal.tabular.report import kinds


@dataclass(frozen=True, slots=True)
class Restoring:
    """Turns rows into Unicode; afterwards `report` notes what was found in them."""

    verdict: Verdict
    findings: SheetFindings
    _fonts: Counter[tuple[str, Charset]] = field(default_factory=Counter)
    _columns: Counter[tuple[int, Charset]] = field(default_factory=Counter)

    def restore(self, rows: Iterable[RawRow]) -> Iterator[RawRow]:
        """Yield the rows, all their cells text."""
        for number, cells in rows:
            yield number, [self._restore_cell(cell, number, column) for column, cell in enumerate(cells)]

    def report(self) -> None:
        """Note how many cells were written for which font, and which columns in which charset."""
        report, sheet = self.findings.report, self.findings.sheet
        for (font, charset), count in self._fonts.items():
            report.add(kinds.LEGACY_FONT, sheet=sheet, font=font, encoding=charset.name, count=count)
        for column, charset in self._columns:
            report.add(kinds.DECODED, sheet=sheet, column=name_column(column), encoding=charset.name)

    def _restore_cell(self, cell: RawCell, row: int, column: int) -> str | None:
        if cell is None:
            return None
        runs = [[cell, ""]] if isinstance(cell, str) else cell
        return clean_cell("".join(self._decode(runs, column)), row, column, self.findings) or None

    def _decode(self, runs: Runs, column: int) -> Iterator[str]:
        """Yield the text of the runs; those of one charset are judged together."""
        fonts = set[tuple[str, Charset]]()
        for charset, group in groupby(runs, lambda run: self._find_charset(run[0], run[1], column)):
            members = list(group)
            text = "".join(text for text, _ in members)
            if charset is None or not self._is_legacy(text, charset):
                yield text
                continue
            fonts.update((font, charset) for text, font in members if not text.isascii())
            yield decode_legacy(text, charset)
        self._count(fonts, column)

    def _find_charset(self, text: str, font: str, column: int) -> Charset | None:
        """Return the charset that a text may be in; its font and column may not tell, but the text itself."""
        charset = find_font_charset(font) or self.verdict.by_column.get(column)
        if charset or text.isascii():
            return charset
        return next((each for each in self.verdict.trusted if weigh(text, each).is_clear), None)

    def _is_legacy(self, text: str, charset: Charset) -> bool:
        evidence = weigh(text, charset)
        if evidence.legacy == evidence.unicode:
            return charset not in self.verdict.misused
        return evidence.legacy > evidence.unicode

    def _count(self, fonts: set[tuple[str, Charset]], column: int) -> None:
        self._fonts.update(each for each in fonts if find_font_charset(each[0]))
        self._columns.update((column, charset) for font, charset in fonts if not find_font_charset(font))
