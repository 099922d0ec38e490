from __future__ import annotations

import pytest

from portal.search.correction.language_model import LanguageModel
from portal.search.correction.readings import Piece
from portal.search.correction.restoration import Restorer
from portal.search.index.occurrences import Occurrences
from portal.text import fold


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("do thi thong minh", "đô thị thông minh"),
        ("che do nghi huu", "chế độ nghỉ hưu"),
        ("nghi quyet", "nghị quyết"),
        ("do thi che do", "đô thị chế độ"),
        ("che do thi", "chế độ thị"),
        ("do", "đô"),
        ("đò", "đò"),
        ("xyz minh", "xyz minh"),
        ("", ""),
    ],
)
def test_marks_are_those_that_the_neighbours_make_likely(
    model: LanguageModel, occurrences: Occurrences, typed: str, shown: str
) -> None:
    pieces = [Piece(fold(word), word) for word in typed.split()]
    assert " ".join(Restorer(model.vocabulary, occurrences).restore(pieces)) == shown
