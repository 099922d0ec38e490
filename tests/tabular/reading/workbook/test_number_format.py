from __future__ import annotations

import pytest

from portal.tabular.reading.workbook.number_format import Shown, read_format


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", Shown.NUMBER),
        ("", Shown.NUMBER),
        ("@", Shown.NUMBER),
        ("0", Shown.NUMBER),
        ("0.000", Shown.NUMBER),
        ("#,##0", Shown.NUMBER),
        ('#,##0 "đồng"', Shown.NUMBER),
        ('_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-', Shown.NUMBER),
        ("[$-42A]#,##0.00 [$VND]", Shown.NUMBER),
        ("0.00E+00", Shown.NUMBER),
        ("# ?/?", Shown.NUMBER),
        ("[Red]0;[Blue]-0", Shown.NUMBER),
        ('"năm" 0', Shown.NUMBER),
        ("00000", Shown.CODE),
        ("000\\-000\\-000", Shown.CODE),
        ("0#########", Shown.CODE),
        ('"HS" 0000', Shown.CODE),
        ("0%", Shown.PERCENT),
        ("0.00\\ %", Shown.PERCENT),
        ("dd/mm/yyyy", Shown.DATE),
        ("[$-42A]dd mmmm yyyy;@", Shown.DATE),
        ("mmm-yy", Shown.DATE),
        ('"ngày" d "tháng" m', Shown.DATE),
        ("m/d/yy h:mm", Shown.MOMENT),
        ("yyyy-mm-dd hh:mm:ss AM/PM", Shown.MOMENT),
        ("h:mm", Shown.TIME),
        ("mm:ss", Shown.TIME),
        ("mm:ss.0", Shown.TIME),
        ("[h]:mm:ss", Shown.DURATION),
        ("[mm]:ss", Shown.DURATION),
    ],
)
def test_a_format_says_what_a_number_is(code: str, shown: Shown) -> None:
    assert read_format(code).shown is shown
