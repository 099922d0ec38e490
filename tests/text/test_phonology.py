from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from portal.text import canonicalize
from portal.text.phonology import add_tone, find_tone_place, is_bare_syllable, is_syllable, split_tone

ARTICLES = Path(__file__).parents[3] / "shared/search/xquad_vi_docs.jsonl"
WORDS = (
    "nghiêng giếng gì gìn quốc quyển quý quỳnh yêu yết khuỷu khuya ngoằn ngoèo xoong buýt ương ích kỹ y"
    " tuyết giường giữa thuở huênh người rượu xoáy quậy hòa hoàn ủy quả của mùa thuế ngoài xoóc già"
)

MISFITS = "cê kan ngi gêt ghan giy qun iêu ny mac màc yê fan zo data boà bêng"


@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_bears_its_tone_where_it_is_written(word: str) -> None:
    letters, tone = split_tone(word)
    assert is_syllable(letters, tone)
    assert add_tone(letters, find_tone_place(letters), tone) == word


@pytest.mark.parametrize("word", MISFITS.split())
def test_parts_that_do_not_go_together_make_no_syllable(word: str) -> None:
    assert not is_syllable(*split_tone(word))


def test_capitals_keep_their_case_and_take_the_tone() -> None:
    assert add_tone("NGUYÊN", find_tone_place("nguyên"), "\u0303") == "NGUYỄN"


def test_every_word_of_the_language_can_be_typed_without_marks() -> None:
    for word in WORDS.split():
        letters, _ = split_tone(word)
        assert is_bare_syllable(letters.translate(str.maketrans("ăâđêôơư", "aadeoou")))
    assert not is_bare_syllable("data")


@pytest.mark.skipif(not ARTICLES.exists(), reason="the shared articles are not beside the repository")
def test_nearly_every_marked_word_of_real_articles_is_a_syllable() -> None:
    texts = [canonicalize(json.loads(line)["text"]) for line in ARTICLES.read_text("utf-8").splitlines()]
    words = [word for text in texts for word in re.findall(r"[^\W\d_]+", text) if not word.isascii()]
    refused = [word for word in words if word.islower() and not is_syllable(*split_tone(word))]
    assert len(refused) < 0.001 * len(words)
