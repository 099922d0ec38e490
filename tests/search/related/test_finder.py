from __future__ import annotations

import pytest

from portal.i18n import Locale
from portal.search import EntryLink

WATER = "Nước sạch nông thôn cho các xã vùng sâu"
OTHERS = [
    "Điện lực thay công tơ",
    "Trường học mở lớp mới",
    "Chợ quê họp phiên đầu",
    "Đường phố trồng cây xanh",
]


@pytest.fixture
def related(engine, write):
    """Return the ids of the entries related to `own`, among the documents given and some others."""

    def find(*documents, key="own", **wishes):
        others = [write(f"other{number}", title) for number, title in enumerate(OTHERS)]
        engine.index([*documents, *others])
        return [entry.entry_id for entry in engine.related(key, **wishes)]

    return find


def test_entries_about_the_same_are_related_and_others_are_not(related, write):
    own, like = write("own", WATER, body="Nước sạch về xã."), write("like", "Xã đảo có nước sạch nông thôn")
    assert related(own, like) == ["like"]


def test_the_key_of_a_document_names_its_entry(related, write):
    assert related(write("own", WATER), write("like", WATER), key="own:vi") == ["like"]


def test_an_entry_is_not_related_to_itself_in_another_language(related, write):
    own = write("own", WATER), write("own", f"Clean water {WATER}", language="en", serves=("en",))
    assert related(*own, write("like", WATER), locale=Locale.EN) == ["like"]


def test_only_documents_that_serve_the_reader_are_related(related, write):
    assert related(write("own", WATER), write("like", WATER, serves=("en",))) == []


def test_the_same_topic_and_agency_are_preferred(related, write):
    same = {"topics": ("nuoc",), "agency": "so-xay-dung"}
    like = [write(f"like{number}", WATER, **(same if number == 5 else {})) for number in range(9)]
    assert related(write("own", WATER, **same), *like)[0] == "like5"


@pytest.mark.parametrize("key", ["unknown", "", "\ud800", "own:km"])
def test_an_unknown_entry_has_none(related, write, key):
    assert related(write("own", WATER), write("like", WATER), key=key) == []


def test_an_entry_without_words_has_none(related, write):
    assert related(write("own", "–"), write("like", "–")) == []


def test_a_deleted_entry_has_none_and_is_none(engine, write):
    engine.index([write("own", WATER), write("gone", WATER), write("like", WATER)])
    engine.index([], remove=["gone"])
    assert [entry.entry_id for entry in engine.related("own")] == ["like"]
    assert engine.related("gone") == ()


@pytest.mark.parametrize(("first", "length"), [(3, 3), (0, 0), (-1, 0), (1_000, 20)])
def test_the_list_is_as_long_as_asked_for_within_bounds(related, write, first, length):
    assert (
        len(related(write("own", WATER), *(write(f"x{n}", WATER) for n in range(30)), first=first)) == length
    )


def test_an_entry_can_be_linked_to(engine, write):
    engine.index([write("own", WATER), write("like", WATER, type="dataset", agency_title="Sở Xây dựng")])
    assert engine.related("own") == (EntryLink("like", "dataset", "like", "vi", WATER, "Sở Xây dựng", None),)
