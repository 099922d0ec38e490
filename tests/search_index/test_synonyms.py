"""The rules of `search_index/synonyms.csv`, told in `search_index/README.md`."""

from __future__ import annotations

from collections import Counter

from portal.resources import SEARCH_INDEX
from portal.search.lexicon.expansion import read_term
from portal.text import canonicalize, fold
from portal.vocabulary import read_rows

GROUPS = [row["phrases"].split("; ") for row in read_rows(SEARCH_INDEX / "synonyms.csv")]
PHRASES = [phrase for group in GROUPS for phrase in group]


def test_there_are_enough_and_none_is_alone():
    assert len(GROUPS) >= 80
    assert all(len(group) > 1 for group in GROUPS)


def test_every_phrase_stands_in_one_group_only():
    assert [phrase for phrase, count in Counter(map(fold, PHRASES)).items() if count > 1] == []


def test_groups_are_in_order_and_in_one_spelling():
    assert [group[0] for group in GROUPS] == sorted((group[0] for group in GROUPS), key=fold)
    assert [phrase for phrase in PHRASES if phrase != canonicalize(phrase).strip() or "," in phrase] == []


def test_single_syllables_are_few_since_they_have_many_meanings():
    single = {phrase for phrase in PHRASES if len(read_term(phrase).words) == 1}
    assert single == {"dataset", "heo", "hotline", "lợn", "online", "passport", "startup", "visa", "VNeID"}


def test_phrases_without_marks_need_none():
    assert {phrase for phrase in PHRASES if phrase.isascii()} == {
        *("Chol Chnam Thmay", "con ngan", "dataset", "fake news", "heo", "hotline", "online", "open data"),
        *("passport", "sao y", "startup", "visa", "VNeID", "xe bus"),
    }
