from __future__ import annotations

import pytest

from portal.text import memo
from portal.text.memo import Memo


def test_a_piece_is_made_once() -> None:
    made: list[str] = []
    kept = Memo(lambda piece: made.append(piece) or piece.upper())
    assert (kept["a"], kept["a"], made) == ("A", "A", ["a"])


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "MOST_KEPT", 3)
    kept = Memo(len)
    assert [kept[str(piece)] for piece in range(50)] == [1] * 10 + [2] * 40
    assert len(kept) <= 3
    assert kept["x" * 1000] == 1000
    assert "x" * 1000 not in kept
