from __future__ import annotations

import pytest

from portal.importers.national_records.steps.markers import Family, is_series, read_line


@pytest.mark.parametrize(
    ("text", "family", "mark", "number"),
    [
        ("Bước 1: Nộp", Family.STEP, "Bước 1:", 1),
        ("- Bước 2. Nộp", Family.STEP, "- Bước 2.", 2),
        ("a) Bước 1: Nộp", Family.STEP, "a) Bước 1:", 1),
        ("1.2.1. Bước 1 nộp hồ sơ", Family.STEP, "1.2.1. Bước 1", 1),
        ("Bước1 Nộp", Family.STEP, "Bước1", 1),
        ("Bước hai: Nộp", Family.STEP, "Bước hai:", 2),
        ("1) Nộp", Family.NUMBER, "1)", 1),
        ("1.1.2. Nộp", Family.DOTTED, "1.1.2.", 2),
        ("II. Nộp", Family.ROMAN, "II.", 2),
        ("đ) Nộp", Family.LETTER, "đ)", 5),
        ("(iv) Nộp", Family.ROUND_ROMAN, "(iv)", 4),
        ("-\tNộp", Family.DASH, "-", 0),
        ("++ Nộp", Family.PLUS_PLUS, "++", 0),
        ("Bước 2 và bước 3 do Sở làm", Family.PLAIN, "", 0),
        ("Nộp hồ sơ", Family.PLAIN, "", 0),
    ],
)
def test_a_line_begins_with_the_mark_of_a_family(text: str, family: Family, mark: str, number: int) -> None:
    line = read_line(text)
    assert (line.family, line.mark, line.number) == (family, mark, number)


def test_letters_that_skip_one_are_no_series() -> None:
    assert is_series([read_line(text) for text in ("a) x", "b) x", "c) x", "d) x", "đ) x", "e) x")])
    assert not is_series([read_line(text) for text in ("a) x", "c) x")])
