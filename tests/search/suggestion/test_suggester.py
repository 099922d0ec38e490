from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.search import EntryLink, SuggestionKind, SuggestQuery


@pytest.fixture
def portal(write):
    """Some of everything, in no order."""
    news = [write(f"n{number}", f"Giáo dục {number}", body="giáo dục phổ thông") for number in range(12)]
    return [
        *news,
        write("agency", "Sở Giáo dục và Đào tạo", type="agency"),
        write("topic", "Giáo dục", type="topic"),
        write("code", "Xét tuyển", codes=("1.000080",)),
    ]


def test_topics_and_agencies_come_before_phrases_and_phrases_before_other_titles(suggest, portal):
    kinds = [each.kind for each in suggest("giao d", *portal)]
    assert kinds == ["topic", "agency", "phrase", *["title"] * 5]


def test_the_list_is_as_long_as_asked_for(suggest, portal):
    assert [len(suggest("gi", *portal, first=first)) for first in (1, 3, 20)] == [1, 3, 15]


def test_nothing_is_suggested_twice(suggest, write):
    documents = [
        write("a", "Nước sạch"),
        write("b", "NƯỚC SẠCH"),
        write("c", "Tin", body="nước sạch nước sạch"),
    ]
    assert len(suggest("nuoc", *documents)) == 1


def test_an_entry_can_be_linked_to(suggest, write):
    [found] = suggest("nuoc", write("a", "Nước <sạch>", agency="so-xay-dung", agency_title="Sở Xây dựng"))
    assert (found.kind, found.text, found.html) == (
        SuggestionKind.TITLE,
        "Nước <sạch>",
        "<mark>Nước</mark> &lt;sạch&gt;",
    )
    assert found.entry == EntryLink("a", "news", "a", "vi", "Nước <sạch>", "Sở Xây dựng", None)


def test_nothing_typed_suggests_nothing(suggest, portal):
    assert suggest("", *portal) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300) | st.text("giáodục 1.0/\u0301<&", max_size=40), first=st.integers(1, 20))
def test_any_text_may_be_typed(known, text, first):
    assert len(known.suggest(SuggestQuery(text, first=first))) <= first


@pytest.fixture
def known(read, portal):
    return read(portal[:6], portal[6:])


def test_a_long_text_is_read_up_to_a_bound(known):
    assert known.suggest(SuggestQuery("giáo " * 100_000)) == known.suggest(SuggestQuery("giáo " * 40))
