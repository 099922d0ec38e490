"""What the styles of an ODS workbook say: fonts, hidden sheets, and how numbers are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, Final

from portal.tabular.reading.workbook.markup import read_elements
from portal.tabular.reading.workbook.number_format import GENERAL, NumberFormat, Shown

_MOST_PARENTS: Final = 20
_LONGEST_CODE: Final = 100


@dataclass(slots=True)
class _Style:
    """One style as written; what it lacks it takes from its parent."""

    parent: str = ""
    font: str = ""
    data_style: str = ""
    hidden: bool = False


class Styles:
    """The styles of a workbook, from `styles.xml` and the head of `content.xml`."""

    def __init__(self, *streams: IO[bytes]) -> None:
        self._styles: dict[tuple[str, str], _Style] = {}
        self._families: dict[str, str] = {}
        self._forms: dict[str, NumberFormat] = {}
        for stream in streams:
            self._read(stream)

    def find_cell_font(self, name: str) -> str:
        """Return the font of a style of cells, "" if it names none."""
        return self._find_font(name, "table-cell")

    def find_text_font(self, name: str) -> str:
        """Return the font of a style of text inside a cell, "" if it names none."""
        return self._find_font(name, "text")

    def find_form(self, name: str) -> NumberFormat:
        """Return how a style of cells shows numbers."""
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(("table-cell", name), _Style())
            if style.data_style or not name:
                return self._forms.get(style.data_style, GENERAL)
            name = style.parent
        return GENERAL

    def is_hidden(self, name: str) -> bool:
        """Whether a style of tables hides them."""
        return self._styles.get(("table", name), _Style()).hidden

    def _find_font(self, name: str, family: str) -> str:
        for _ in range(_MOST_PARENTS):
            style = self._styles.get((family, name), _Style())
            if style.font or not name:
                return self._families.get(style.font, style.font)
            name = style.parent
        return ""

    def _read(self, stream: IO[bytes]) -> None:
        style, form = _Style(), ""
        for path, attributes in read_elements(stream):
            name = attributes.get("name", "")
            match path[-2:]:
                case (_, "body"):
                    return
                case (_, "font-face"):
                    self._families[name] = attributes.get("font-family", "").strip("'\" ")
                case (_, "style" | "default-style"):
                    style = self._styles[attributes.get("family", ""), name] = _make_style(attributes)
                case ("style" | "default-style", "text-properties"):
                    style.font = attributes.get("font-name") or attributes.get("font-family", "").strip(
                        "'\" "
                    )
                case ("style", "table-properties"):
                    style.hidden = attributes.get("display") == "false"
                case (_, "number-style" | "date-style"):
                    form = name
                case ("number-style", "number"):
                    self._forms[form] = _make_form(attributes)
                case ("date-style", "hours"):
                    self._forms[form] = NumberFormat(Shown.MOMENT)


def _make_style(attributes: dict[str, str]) -> _Style:
    return _Style(attributes.get("parent-style-name", ""), data_style=attributes.get("data-style-name", ""))


def _make_form(attributes: dict[str, str]) -> NumberFormat:
    """Return a code where several digits are always shown, unless there are decimals or thousands."""
    digits = attributes.get("min-integer-digits", "1")
    plain = attributes.get("decimal-places", "0") == "0" and attributes.get("grouping") != "true"
    if plain and digits.isdecimal() and 2 <= int(digits) <= _LONGEST_CODE:
        return NumberFormat(Shown.CODE, "0" * int(digits))
    return GENERAL
