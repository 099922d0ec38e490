"""The rules of `search_index/abbreviations.csv`, told in `search_index/README.md`."""

from __future__ import annotations

from collections import defaultdict

import pytest

from portal.resources import SEARCH_INDEX
from portal.search.lexicon.definitions import find_definitions
from portal.text import canonicalize, fold
from portal.vocabulary import read_rows

ROWS = read_rows(SEARCH_INDEX / "abbreviations.csv")

# Their letters are those of an English name, or not only first letters.
OTHER_LETTERS = {
    *("AI", "ASEAN", "BOT", "CDC", "CPI", "DTI", "FDI", "GDP", "GIS", "GRDP", "IIP", "IOC", "IUU", "IoT"),
    *("KCB", "LGSP", "NDXP", "NSTW", "OCOP", "ODA", "PAPI", "PAR INDEX", "PCI", "PII", "PPP", "QyĐ"),
    *("SIPAS", "ĐTM", "TTg", "TW", "VAT", "WHO", "WTO"),
}


def letters(row):
    return fold("".join(filter(str.isalnum, row["abbreviation"])))


def test_there_are_enough():
    assert len({letters(row) for row in ROWS}) >= 180


def test_everything_is_in_one_spelling():
    for row in ROWS:
        assert all(cell == canonicalize(cell).strip() for cell in row.values()), row


def test_rows_are_in_order_and_none_stands_twice():
    keys = [(letters(row), row["abbreviation"], fold(row["expansion"])) for row in ROWS]
    assert keys == sorted(set(keys))


def test_every_full_form_has_its_marks():
    bare = {row["expansion"] for row in ROWS if row["expansion"].isascii()}
    assert bare == {"An Giang"}


def test_an_abbreviation_is_written_in_one_way_only():
    ways = defaultdict(set)
    for row in ROWS:
        ways["".join(filter(str.isalnum, row["abbreviation"])).upper()].add(row["abbreviation"])
    several = {key: found for key, found in ways.items() if len(found) > 1}
    assert several == {"CTR": {"CTR", "CTr"}}, "search finds the other ways by itself: keep one"


def test_contexts_stand_where_an_abbreviation_has_several_readings():
    readings = defaultdict(list)
    for row in ROWS:
        readings[letters(row)].append(row["context"])
    for abbreviation, contexts in readings.items():
        assert all(contexts) if len(contexts) > 1 else contexts == [""], abbreviation


def test_no_context_chooses_two_readings():
    chosen = defaultdict(list)
    for row in ROWS:
        for context in filter(None, row["context"].split(";")):
            chosen[row["abbreviation"], fold(context.strip())].append(row["expansion"])
    assert {key: found for key, found in chosen.items() if len(found) > 1} == {}


@pytest.mark.parametrize("row", ROWS, ids=[row["abbreviation"] for row in ROWS])
def test_the_letters_are_those_of_the_words(row):
    defined = list(find_definitions(f"{row['expansion']} ({row['abbreviation']})"))
    assert bool(defined) != (row["abbreviation"] in OTHER_LETTERS)
