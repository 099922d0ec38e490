from __future__ import annotations

import pytest

from portal.search import SuggestionKind


def codes(suggestions):
    return [each.text for each in suggestions if each.kind is SuggestionKind.CODE]


@pytest.mark.parametrize("typed", ["1.0000", "10000", "1 000", "thủ tục 1.0"])
def test_a_procedure_is_found_by_the_beginning_of_its_code(suggest, write, typed):
    found = suggest(typed, write("a", "Nhận cha, mẹ, con", codes=("1.000080",)), write("b", "Khai sinh"))
    assert [(each.text, each.entry.title) for each in found] == [("1.000080", "Nhận cha, mẹ, con")]


@pytest.mark.parametrize(
    ("typed", "html"), [("509/TB", "<mark>509/TB</mark>-VPUBND"), ("509tbv", "<mark>509/TB-V</mark>PUBND")]
)
def test_a_document_number_is_shown_as_written(suggest, write, typed, html):
    assert suggest(typed, write("a", "Thông báo", codes=("509/TB-VPUBND",)))[0].html == html


def test_shorter_codes_come_first(suggest, write):
    documents = [write(code, "Tin", codes=(code,)) for code in ("57/NQ-TW", "5/NQ-TW", "6/NQ-TW")]
    assert codes(suggest("5", *documents)) == ["5/NQ-TW", "57/NQ-TW"]


def test_a_code_of_others_is_not_shown(suggest, write):
    assert suggest("1.0", write("a", "Birth", serves=("en",), codes=("1.000080",))) == []


def test_letters_alone_are_no_code(suggest, write):
    assert suggest("nq", write("a", "Tin", codes=("NQ-04",))) == []
