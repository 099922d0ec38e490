"""What the styles of an XLSX workbook say of its cells: how numbers are shown, and in which font."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, Final

from portal.tabular.reading.workbook.markup import read_elements
from portal.tabular.reading.workbook.number_format import GENERAL, NumberFormat, read_format


@dataclass(frozen=True, slots=True)
class CellStyle:
    """A style as far as it changes what a cell means."""

    form: NumberFormat = GENERAL
    font: str = ""


PLAIN: Final = CellStyle()

# The formats with a number of their own that change what a cell means (18.8.30).
_BUILT_IN: Final = {
    **dict.fromkeys(("9", "10"), "0%"),
    **dict.fromkeys(("14", "15", "16", "17"), "yyyy-mm-dd"),
    **dict.fromkeys(("18", "19", "20", "21", "45"), "h:mm:ss"),
    "22": "yyyy-mm-dd h:mm",
    "46": "[h]:mm:ss",
    "47": "mm:ss.0",
}


def read_styles(stream: IO[bytes]) -> dict[str, CellStyle]:
    """Return the styles by the number by which cells refer to them."""
    codes: dict[str, str] = dict(_BUILT_IN)
    fonts: list[str] = []
    styles: dict[str, CellStyle] = {}
    for path, attributes in read_elements(stream):
        match path[1:]:
            case ("numFmts", "numFmt"):
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            case ("fonts", "font"):
                fonts.append("")
            case ("fonts", "font", "name"):
                fonts[-1] = attributes.get("val", "")
            case ("cellXfs", "xf"):
                styles[str(len(styles))] = _make_style(attributes, codes, fonts)
    return styles


def _make_style(attributes: dict[str, str], codes: dict[str, str], fonts: list[str]) -> CellStyle:
    font = attributes.get("fontId", "0")
    return CellStyle(
        read_format(codes.get(attributes.get("numFmtId", "0"), "")),
        fonts[int(font)] if font.isdecimal() and int(font) < len(fonts) else "",
    )
