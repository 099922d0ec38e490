from __future__ import annotations

import random

import pytest

from portal.errors import Unavailable
from portal.search import SearchQuery, WhooshEngine, create_index


@pytest.fixture
def folder(tmp_path, write):
    create_index(tmp_path)
    WhooshEngine(tmp_path).index(write(f"e{number}", "Nước sạch") for number in range(20))
    return tmp_path


def test_an_index_that_is_there_stays(folder):
    create_index(folder)
    assert WhooshEngine(folder).search(SearchQuery(text="nước")).total == 20


# Whoosh leaves a table of contents open that it cannot read.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_cut_table_of_contents_is_said_to_be_damaged(folder):
    (contents,) = folder.glob("*.toc")
    whole = contents.read_bytes()
    for size in range(1, len(whole), 37):
        contents.write_bytes(whole[:size])
        with pytest.raises(Unavailable, match="damaged"):
            WhooshEngine(folder).search(SearchQuery(text="nước"))


@pytest.mark.parametrize("seed", range(12))
def test_any_altered_column_is_found_out(folder, seed):
    chance = random.Random(seed)
    column = chance.choice(sorted(folder.glob("*[!d].col")))
    content = bytearray(column.read_bytes())
    place = chance.randrange(len(content))
    content[place] ^= 1 + chance.randrange(255)
    column.write_bytes(content)
    with pytest.raises(Unavailable, match="damaged"):
        WhooshEngine(folder).verify()
