from __future__ import annotations

from pathlib import Path

import pytest

from portal.errors import InvalidFile
from portal.search.lexicon.files import read_abbreviations, read_former_places, read_synonyms


def test_contexts_are_compared_without_marks(tmp_path: Path) -> None:
    text = "abbreviation,expansion,context\nTT,thông tư,Bộ; hướng dẫn\n"
    (tmp_path / "abbreviations.csv").write_text(text, "utf-8")
    assert read_abbreviations(tmp_path)[0].contexts == ("bo", "huong dan")


def test_a_list_without_its_columns_says_so(tmp_path: Path) -> None:
    (tmp_path / "synonyms.csv").write_text("words\na; b\n", "utf-8")
    with pytest.raises(InvalidFile, match=r"synonyms\.csv:1: The header lacks a column: write phrases\."):
        read_synonyms(tmp_path)


def test_a_cell_without_words_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "former_places.csv").write_text("former,today,level\nA,B,commune\n-,B,commune\n", "utf-8")
    with pytest.raises(InvalidFile, match=r"former_places\.csv:3: "):
        read_former_places(tmp_path)
