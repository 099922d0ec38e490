"""One thing that was found in a data file: where, what, and what was done about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from portal.i18n import Locale, serve, translate
from portal.tabular.report.kinds import Kind, Severity
from portal.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding; what is unknown or does not apply is None.

    `row` counts from 1 as the source shows it: the row of a sheet, the line of a text file, the
    place of an object in a list. `column` is a name once names are known, else a letter or number.
    An error that ends the reading brings its own `message` among the details; a `problem` there is
    a message too.
    """

    kind: Kind
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.kind.severity

    def reason(self, locale: Locale) -> str:
        """Return what is the matter, as a sentence."""
        message = self.details.get("message", self.kind.reason)
        return translate(message, locale, **self._gaps(locale))

    def done(self, locale: Locale) -> str:
        """Return what was done about it, as a sentence."""
        return translate(self.kind.done, locale, **self._gaps(locale))

    def _gaps(self, locale: Locale) -> dict[str, Any]:
        own = {name: value for name, value in self.details.items() if name not in {"message", "locale"}}
        if "problem" in own:
            own |= {"problem": translate(str(own["problem"]), locale)}
        if term := load_vocabulary("column_types").get(own.get("type", "")):
            own["type"] = serve(term.title, locale).text.lower()
        return {"value": self.value, "column": self.column, "row": self.row, **own}

    def as_json(self) -> dict[str, Any]:
        """Return the finding for programs, its sentences in Vietnamese and English."""
        return {
            "severity": self.severity.value,
            "code": self.kind.code,
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "reason": {locale.value: self.reason(locale) for locale in (Locale.VI, Locale.EN)},
            "done": {locale.value: self.done(locale) for locale in (Locale.VI, Locale.EN)},
        }
