from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.tabular.reading.workbook.moments import (
    Calendar,
    write_iso_duration,
    write_iso_moment,
)
from portal.tabular.reading.workbook.native import write_native, write_number, write_percentage
from portal.tabular.reading.workbook.number_format import GENERAL, read_format

SINCE_1900, SINCE_1904 = Calendar.SINCE_1900, Calendar.SINCE_1904


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (7.0, "7"),
        (1e20, "100000000000000000000"),
        (1e-7, "0.0000001"),
        (1.234, "1.2340"),
        (-0.125, "-0.1250"),
        (119.61722488038278, "119.617224880383"),
    ],
)
def test_a_number_has_no_binary_noise_and_never_three_decimals(value: float, written: str) -> None:
    assert write_number(value) == written


@given(st.floats(-1e300, 1e300))
def test_a_number_keeps_15_digits_and_has_no_exponent(value: float) -> None:
    written = write_number(value)
    assert float(written) == pytest.approx(value, rel=1e-14)
    assert not set(written) - set("-.0123456789")
    assert len(written.partition(".")[2]) != 3


@pytest.mark.parametrize(
    ("value", "written"), [(0.125, "12.5%"), (0.07, "7%"), (1.0, "100%"), (0.12345, "12.3450%")]
)
def test_a_percentage_is_of_a_hundred(value: float, written: str) -> None:
    assert write_percentage(value) == written


@pytest.mark.parametrize(
    ("value", "code", "written"),
    [
        (7, "00000", "00007"),
        (912345678, "0#########", "0912345678"),
        (912345678, "0000 000 000", "0912 345 678"),
        (123456, "000", "123456"),
        (1.5, "00000", "1.5"),
        (-7, "00000", "-7"),
        (5_000_000, '#,##0 "đồng"', "5000000"),
        (46053, "dd/mm/yyyy", "2026-01-31"),
        (46053.354166666664, "dd/mm/yyyy hh:mm", "2026-01-31T08:30:00"),
        (46053, "dd/mm/yyyy hh:mm", "2026-01-31T00:00:00"),
        (46053.354166666664, "dd/mm/yyyy", "2026-01-31T08:30:00"),
        (46053.999999999, "dd/mm/yyyy hh:mm", "2026-02-01T00:00:00"),
        (46053.000001157, "yyyy-mm-dd hh:mm:ss.000", "2026-01-31T00:00:00.100"),
        (1, "dd/mm/yyyy", "1900-01-01"),
        (59, "dd/mm/yyyy", "1900-02-28"),
        (60, "dd/mm/yyyy", "60"),
        (61, "dd/mm/yyyy", "1900-03-01"),
        (0, "dd/mm/yyyy", "0"),
        (-5, "dd/mm/yyyy", "-5"),
        (1e9, "dd/mm/yyyy", "1000000000"),
        (0.354166666666667, "h:mm", "08:30:00"),
        (1.5208333333, "[h]:mm", "36:30:00"),
        (-0.0625, "[h]:mm", "-01:30:00"),
    ],
)
def test_a_number_is_written_as_its_format_shows_it(value: float, code: str, written: str) -> None:
    assert write_native(float(value), read_format(code), SINCE_1900) == written


def test_workbooks_of_old_macintoshes_count_from_1904() -> None:
    form = read_format("dd/mm/yyyy")
    assert write_native(0.0, form, SINCE_1904) == "1904-01-01"
    assert write_native(44591.0, form, SINCE_1904) == "2026-01-31"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-01-31", "2026-01-31"),
        ("2026-01-31T00:00:00", "2026-01-31"),
        ("2026-01-31T08:30:00.5", "2026-01-31T08:30:00.500"),
    ],
)
def test_a_moment_of_iso_8601_is_kept(text: str, written: str) -> None:
    assert write_iso_moment(text, GENERAL) == written


def test_a_duration_of_iso_8601_is_counted_in_hours() -> None:
    assert write_iso_duration("PT36H30M15S") == "36:30:15"
