"""What every engine promises; a new engine joins the parameters of the `engine` fixture."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.errors import InvalidCursor
from portal.i18n import Locale
from portal.search import SearchQuery, Sort, SuggestQuery
from portal.text import fold


def find(engine, text="", **wishes):
    return [hit.entry_id for hit in engine.search(SearchQuery(text=text, **wishes)).hits]


def walk(engine, **wishes):
    """Read a list to its end, page by page."""
    found, after = [], None
    while True:
        page = engine.search(SearchQuery(after=after, **wishes))
        found += [hit.entry_id for hit in page.hits]
        if not page.has_next_page:
            return found
        after = page.end_cursor


def at(day, hour=12):
    return datetime(2024, 5, day, hour, tzinfo=UTC)


TITLES = {
    "smart": "Đề án đô thị thông minh",
    "health": "Sở Y tế mở lớp tập huấn",
    "giang": "An Giang khánh thành cầu",
    "modern": "Hiện đại hóa nền hành chính",
}


@pytest.fixture
def titled(engine, write):
    engine.index(write(entry_id, title) for entry_id, title in TITLES.items())
    return engine


def test_an_empty_index_finds_nothing(engine):
    results = engine.search(SearchQuery(text="y tế", facets=("type", "year")))
    assert (results.total, results.hits, results.end_cursor) == (0, (), None)
    assert results.facets == {"type": (), "year": ()}


def test_an_giang_is_found_though_an_is_an_english_stop_word(titled):
    assert find(titled, "An Giang") == ["giang"]


def test_one_letter_is_a_word(titled):
    assert find(titled, "y te") == ["health"]


@pytest.mark.parametrize("typed", ["hiện đại hoá", "HIỆN ĐẠI HÓA", "hien dai hoa", "hiện  đại\u00a0hóa"])
def test_tone_placement_case_and_spaces_do_not_matter(titled, typed):
    assert find(titled, typed) == ["modern"]


def spell(text, style):
    return {"plain": text, "folded": fold(text), "upper": text.upper()}[style]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(st.sampled_from(" ".join(TITLES.values()).split()), min_size=1, max_size=4),
    style=st.sampled_from(["plain", "folded", "upper"]),
    form=st.sampled_from(["NFC", "NFD", "NFKD"]),
    gap=st.sampled_from([" ", "\u00a0", " \u200b", "  ", "\n"]),
)
def test_any_spelling_finds_the_same(titled, words, style, form, gap):
    typed = unicodedata.normalize(form, gap.join(spell(word, style) for word in words))
    assert set(find(titled, typed)) == set(find(titled, " ".join(words)))


def test_scattered_syllables_are_not_a_name(engine, write):
    engine.index([write("giang", "Cầu ở An Giang"), write("safe", "An toàn", body="Tiền Giang " * 3)])
    assert find(engine, "An Giang") == ["giang"]


def test_two_syllables_far_apart_are_found_where_nothing_has_them_together(engine, write):
    engine.index([write("far", "An toàn", body="Tỉnh Tiền Giang")])
    results = engine.search(SearchQuery(text="An Giang"))
    assert (results.total, results.loosened) == (1, False)


def test_nothing_with_all_words_gives_what_has_most_and_says_what_it_lacks(engine, write):
    engine.index([write("both", "Nước sạch nông thôn"), write("one", "Nước mặn")])
    strict, loose = (engine.search(SearchQuery(text=text)) for text in ("nước sạch", "Nước sạch đô thị"))
    assert [hit.entry_id for hit in strict.hits] == ["both"]
    assert not strict.loosened
    assert loose.hits[0].entry_id == "both"
    assert (loose.loosened, loose.kept, loose.dropped) == (True, "nước sạch", ("đô", "thị"))


def test_nothing_found_is_not_called_loosened(titled):
    assert not titled.search(SearchQuery(text="zzz")).loosened


def test_title_outweighs_summary_and_summary_outweighs_body(engine, write):
    engine.index(
        [
            write("body", "Tin một", body="học phí"),
            write("title", "Học phí", body="tin ba"),
            write("summary", "Tin hai", summary="học phí"),
        ]
    )
    assert find(engine, "học phí") == ["title", "summary", "body"]


def test_the_marks_typed_decide_between_equals(engine, write):
    engine.index([write("a", "Bàn về đất"), write("b", "Bán về đất")])
    assert find(engine, "bán") == ["b", "a"]
    assert find(engine, "bàn") == ["a", "b"]


def test_neighbours_outrank_scattered_words(engine, write):
    engine.index(
        [
            write("scattered", "Thông báo của thành phố về minh bạch đô thị và thị trường"),
            write("together", "Thông báo của thành phố về đô thị thông minh và thị trường"),
        ]
    )
    assert find(engine, "do thi thong minh")[0] == "together"


@pytest.mark.parametrize("typed", ["509/TB-VPUBND", "509 tb vpubnd", "509/tb – vpubnd", "509TBVPUBND"])
def test_a_document_number_is_found_however_it_is_typed(engine, write, typed):
    loose = "509 lượt xem, TB và VPUBND " * 5
    engine.index([write("loose", loose, body=loose), write("full", "Tin", body="Thông báo 509/TB-VPUBND.")])
    assert find(engine, typed)[0] == "full"


@pytest.mark.parametrize("typed", ["1.000080", "1000080", "1 000080"])
def test_the_owner_of_a_code_comes_before_who_mentions_it(engine, write, typed):
    engine.index([write("news", "Mã 1.000080 có 1.000080"), write("owner", "Nhận cha", codes=("1.000080",))])
    assert find(engine, typed) == ["owner", "news"]


def test_numbers_are_found_whatever_parts_their_thousands(engine, write):
    engine.index([write("views", "Tin", body="Có 3,634 lượt xem")])
    assert find(engine, "3634") == find(engine, "3.634") == ["views"]


def test_each_reader_sees_the_document_that_serves_them(engine, write):
    engine.index(
        [
            write("a", "Nước sạch", serves=("vi", "km")),
            write("a", "Clean water nước", language="en", serves=("en",)),
            write("b", "Nước mặn"),
        ]
    )
    assert [hit.key for hit in engine.search(SearchQuery(text="nuoc", locale=Locale.EN)).hits] == [
        "b:vi",
        "a:en",
    ]
    assert find(engine, "clean", locale=Locale.VI) == []


def test_values_of_a_filter_are_alternatives_and_filters_narrow(engine, write):
    engine.index(
        [
            write("a", topics=("y-te",), agency="so-y-te", areas=("91", "30307")),
            write("b", topics=("giao-duc",), agency="so-y-te", areas=("91",)),
            write("c", type="dataset", topics=("y-te", "giao-duc")),
        ]
    )
    assert set(find(engine, topics=("y-te", "giao-duc"))) == {"a", "b", "c"}
    assert find(engine, topics=("y-te",), agencies=("so-y-te",)) == ["a"]
    assert find(engine, types=("dataset",)) == ["c"]
    assert set(find(engine, areas=("91",))) == {"a", "b"}
    assert find(engine, areas=("9",)) == []


def test_days_are_vietnamese_and_inclusive(engine, write):
    engine.index([write("eve", published_at=at(1, 16)), write("day", published_at=at(1, 17)), write("never")])
    assert find(engine, published_from=date(2024, 5, 2)) == ["day"]
    assert find(engine, published_until=date(2024, 5, 1)) == ["eve"]
    assert set(find(engine, published_from=date.min, published_until=date.max)) == {"eve", "day"}


def test_a_facet_counts_what_choosing_another_value_would_give(engine, write):
    engine.index(
        [
            write("a", "nước", topics=("y-te",), published_at=at(1)),
            write("b", "nước", topics=("y-te", "giao-duc"), type="dataset"),
            write("c", "nước", topics=("giao-duc",)),
            write("d", "điện", topics=("giao-duc",)),
        ]
    )
    results = engine.search(SearchQuery(text="nuoc", types=("news",), facets=("type", "topic", "year")))
    counts = {
        facet: [(count.value, count.count) for count in found] for facet, found in results.facets.items()
    }
    assert results.total == 2
    assert counts["type"] == [("news", 2), ("dataset", 1)]
    assert counts["topic"] == [("giao-duc", 1), ("y-te", 1)]
    assert counts["year"] == [("2024", 1)]


def test_without_words_everything_is_listed_newest_first_and_undated_last(engine, write):
    engine.index([write("old", published_at=at(1)), write("undated"), write("new", published_at=at(9))])
    assert find(engine) == find(engine, "?!") == ["new", "old", "undated"]
    assert find(engine, sort=Sort.OLDEST) == ["old", "new", "undated"]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("text", ["", "nước", "nước sạch zzz"])
def test_pages_give_every_hit_once_in_one_order(engine, write, sort, text):
    engine.index(write(f"e{n:03}", "nước " * (n % 7 + 1), published_at=at(n % 9 + 1)) for n in range(130))
    whole = find(engine, text, sort=sort, first=100)
    paged = walk(engine, text=text, sort=sort, first=7)
    assert paged[:100] == whole
    assert len(paged) == len(set(paged)) == 130


@pytest.mark.parametrize("sort", Sort)
def test_a_list_goes_on_rightly_when_documents_are_added_in_between(engine, write, sort):
    engine.index(write(f"e{n}", "nước " * (n + 1), published_at=at(n + 1)) for n in range(8))
    whole = find(engine, "nước", sort=sort)
    first = engine.search(SearchQuery(text="nước", sort=sort, first=3))
    engine.index(write(f"x{n}", "nước đá", published_at=at(1, n)) for n in range(5))
    rest = find(engine, "nước", sort=sort, after=first.end_cursor, first=100)
    assert [entry for entry in rest if entry.startswith("e")] == whole[3:]


def test_a_loosened_list_stays_loosened_when_a_full_match_appears(engine, write):
    engine.index(write(f"e{n}", "nước") for n in range(4))
    first = engine.search(SearchQuery(text="nước sạch", first=2))
    engine.index([write("full", "nước sạch")])
    second = engine.search(SearchQuery(text="nước sạch", first=9, after=first.end_cursor))
    assert second.loosened
    assert {"e0", "e1", "e2", "e3"} <= {hit.entry_id for hit in (*first.hits, *second.hits)}


def test_a_cursor_of_another_list_is_refused(titled):
    cursor = titled.search(SearchQuery(text="hành chính")).end_cursor
    with pytest.raises(InvalidCursor):
        titled.search(SearchQuery(text="y tế", after=cursor))


def test_a_hit_is_ready_to_show(engine, write):
    shown = {"slug": "nuoc", "agency": "so-y-te", "agency_title": "Sở Y tế", "published_at": at(3)}
    engine.index([write("a", "Nước <sạch>", summary="Về nước & điện", body="Một dòng.", **shown)])
    hit = engine.search(SearchQuery(text="nuoc")).hits[0]
    assert {name: getattr(hit, name) for name in shown} == shown
    assert (hit.key, hit.type, hit.language, hit.title) == ("a:vi", "news", "vi", "Nước <sạch>")
    assert hit.title_html == "<mark>Nước</mark> &lt;sạch&gt;"
    assert hit.excerpt_html == "Về <mark>nước</mark> &amp; điện"
    assert hit.score > 0


def test_a_document_replaces_the_one_with_its_key(engine, write):
    engine.index([write("a", "Nước sạch")])
    engine.index([write("a", "Điện lực"), write("a", "Điện gió")])
    assert find(engine, "nước") == []
    assert [hit.title for hit in engine.search(SearchQuery()).hits] == ["Điện gió"]


def test_removing_an_entry_takes_out_all_its_languages(engine, write):
    engine.index([write("a", "Nước"), write("a", "Water", language="en"), write("b", "Điện")])
    engine.index([], remove=["a", "unknown"])
    assert find(engine) == ["b"]


def test_an_entry_can_be_removed_and_written_in_one_commit(engine, write):
    engine.index([write("a", "Nước"), write("a", "Water", language="en")])
    engine.index([write("a", "Nước mới")], remove=["a"])
    assert [hit.title for hit in engine.search(SearchQuery()).hits] == ["Nước mới"]


def test_a_failing_batch_changes_nothing(engine, write):
    def documents():
        yield write("b", "Điện")
        raise OSError("gone")

    engine.index([write("a", "Nước")])
    with pytest.raises(OSError, match="gone"):
        engine.index(documents(), remove=["a"])
    assert find(engine) == ["a"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_any_text_may_be_searched(titled, text):
    titled.search(SearchQuery(text=text, facets=("type",)))


def test_texts_of_any_kind_may_be_indexed(engine, write):
    odd = "a" * 70_000 + " \ud800 \x00 <b> ភាសាខ្មែរ 🌊 " + "1." * 500
    engine.index([write("odd", odd, body=odd, codes=("–",), tags=("", odd))])
    assert find(engine, "ភាសាខ្មែរ") == ["odd"]


@pytest.mark.parametrize("typed", ["hiện đại h", "hien dai", "đại hoá", "hanh chinh hi"])
def test_a_title_is_suggested_while_it_is_typed(titled, typed):
    assert [each.entry.entry_id for each in titled.suggest(SuggestQuery(typed)) if each.entry] == ["modern"]


def test_suggestions_follow_the_last_commit(titled, write):
    titled.index([write("wind", "Điện gió")], remove=["modern"])
    assert [each.text for each in titled.suggest(SuggestQuery("hien dai"))] == []
    assert [each.text for each in titled.suggest(SuggestQuery("dien g"))] == ["Điện gió"]


def test_an_empty_index_suggests_nothing_and_relates_nothing(engine):
    assert (engine.suggest(SuggestQuery("y tế")), engine.related("a")) == ((), ())


def test_what_is_about_the_same_is_related(titled, write):
    titled.index([write("city", "Phát triển đô thị thông minh"), write("farm", "Nuôi tôm ở xã ven biển")])
    assert titled.related("smart")[0].entry_id == "city"


def test_an_expansion_names_the_words_it_stands_for_as_they_were_typed(titled):
    results = titled.search(SearchQuery(text="tin  TP.HCM"))
    assert results.expansions
    assert set(results.typed) == {"TP.HCM"}
    assert len(results.typed) == len(results.expansions)


def test_values_that_the_text_chooses_are_told_and_those_it_cannot_are_words(engine, write):
    engine.index([write("one", "Y tế", topics=("y-te",))])
    results = engine.search(SearchQuery(text='loại:tin chủ đề:"y tế" chủ đề:lạ', topics=("khac",)))
    assert results.filters == {"type": ("news",), "topic": ("khac", "y-te")}
