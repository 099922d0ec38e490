from __future__ import annotations

import pytest

from portal.importers.national_records.channels.notes import cut_note


@pytest.mark.parametrize(
    ("rest", "note", "description"),
    [
        ("", "", ""),
        ("Nộp hồ sơ.", "", "Nộp hồ sơ."),
        ("(/hồ sơ)Nộp hồ sơ.", "/hồ sơ", "Nộp hồ sơ."),
        ("((cấp mới))", "cấp mới", ""),
        ("(cấp mới (A1))Nộp", "cấp mới (A1)", "Nộp"),
        ("(đồng (Miễn từ ngày 1/1/2026)05 ngày", "đồng (Miễn từ ngày 1/1/2026", "05 ngày"),
        ("(1) Nộp hồ sơ.", "", "(1) Nộp hồ sơ."),
        ("(a) Cấp mới: theo luật. b) Cấp lại.)Nộp", "a) Cấp mới: theo luật. b) Cấp lại.", "Nộp"),
    ],
)
def test_a_note_is_told_from_the_description(rest: str, note: str, description: str) -> None:
    assert cut_note(rest) == (note, description, False)


def test_a_note_without_an_end_was_cut_off() -> None:
    assert cut_note("(") == ("", "(", True)
