from __future__ import annotations

from portal.search.correction.language_model import LanguageModel
from portal.search.correction.paths import find_paths, weigh_path
from portal.search.correction.readings import Piece, Reading


def test_the_path_whose_words_go_together_is_the_best(model: LanguageModel) -> None:
    choices = [[Reading((Piece(word, word),)) for word in words.split()] for words in ("dan thong", "tin so")]
    best = find_paths(choices, model)[0]
    assert [reading.pieces[0].folded for reading in best.readings] == ["thong", "tin"]
    assert best.weight == weigh_path(best, model)


def test_a_cost_makes_a_path_less_likely(model: LanguageModel) -> None:
    cheap, dear = Reading((Piece("so", "so"),)), Reading((Piece("so", "so"),), 1.0)
    first, second = find_paths([[dear, cheap]], model)
    assert first.readings == (cheap,)
    assert first.weight > second.weight
