from __future__ import annotations

import pytest

from portal.tabular.reading.charsets import TCVN3, VISCII, VNI, Charset
from portal.tabular.reading.workbook.legacy_text import decode_legacy, find_font_charset


@pytest.mark.parametrize(
    ("font", "charset"),
    [
        (".VnTime", TCVN3),
        (".VnTimeH", TCVN3),
        (".vnarial narrow", TCVN3),
        ("VnTime", TCVN3),
        ("VNI-Times", VNI),
        ("VNI-Helve-Condense", VNI),
        ("VI Times", VISCII),
        ("Times New Roman", None),
        ("VNtimes new roman", None),
        ("", None),
    ],
)
def test_the_name_of_a_font_tells_its_charset(font: str, charset: Charset | None) -> None:
    assert find_font_charset(font) is charset


def test_capitals_of_vni_may_bear_small_marks() -> None:
    assert decode_legacy("Aán Ñoä", VNI) == "Ấn Độ"


def test_letters_that_a_vietnamese_code_page_shows_are_the_same_bytes() -> None:
    typed = "Cã hai Ýt ng\xadêi"
    shown = typed.encode("latin-1").decode("cp1258")
    assert shown != typed
    assert decode_legacy(shown, TCVN3) == decode_legacy(typed, TCVN3) == "Có hai ít người"


def test_letters_of_viscii_that_windows_shows_as_signs_are_found() -> None:
    assert decode_legacy("Vi®t Nam, \u00d0\u20acI", VISCII) == "Việt Nam, ĐẠI"


def test_quotation_marks_and_dashes_stay() -> None:
    assert decode_legacy("“Hµ Néi” – x…", TCVN3) == "“Hà Nội” – x…"
