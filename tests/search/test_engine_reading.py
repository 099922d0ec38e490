"""What every engine makes of what people type; the second half of its contract."""

from __future__ import annotations

from itertools import islice

import pytest

from portal.search import SearchQuery, Sort


def search(engine, text="", **wishes):
    return engine.search(SearchQuery(text=text, **wishes))


def find(engine, text="", **wishes):
    return [hit.entry_id for hit in search(engine, text, **wishes).hits]


def test_other_marks_than_those_typed_come_last_and_are_said_so(engine, write):
    engine.index([write("loose", "Đang làm", body="đang " * 9), write("exact", "Tin", body="hãy đăng tin")])
    hits = search(engine, "đăng").hits
    assert [(hit.entry_id, hit.other_marks) for hit in hits] == [("exact", False), ("loose", True)]


def test_a_query_without_marks_is_not_punished(engine, write):
    engine.index([write("a", "Đăng ký"), write("b", "Đang ký")])
    hits = search(engine, "dang ky").hits
    assert [hit.other_marks for hit in hits] == [False, False]
    assert hits[0].score == pytest.approx(hits[1].score)


@pytest.mark.parametrize(("typed", "first"), [("UBND", "short"), ("ủy ban nhân dân", "full")])
def test_an_abbreviation_and_its_full_form_find_each_other_as_typed_first(engine, write, typed, first):
    engine.index([write("short", "Lịch UBND tỉnh"), write("full", "Lịch Uỷ ban nhân dân tỉnh")])
    results = search(engine, typed)
    assert [hit.entry_id for hit in results.hits][0:1] == [first]
    assert results.total == 2
    assert [bool(hit.via) for hit in results.hits] == [False, True]
    assert len(results.expansions) == 1


def test_other_words_are_not_looked_for_when_switched_off(engine, write):
    engine.index([write("short", "Lịch UBND tỉnh"), write("full", "Lịch Uỷ ban nhân dân tỉnh")])
    results = search(engine, "UBND", expand=False)
    assert ([hit.entry_id for hit in results.hits], results.expansions) == (["short"], ())


def test_a_former_place_finds_the_one_of_today_and_says_why(engine, write):
    engine.index([write("today", "Cảng biển An Giang"), write("then", "Cảng biển Kiên Giang")])
    results = search(engine, "cảng biển Kiên Giang")
    assert [hit.entry_id for hit in results.hits] == ["then", "today"]
    assert [(each.text, each.kind) for each in results.hits[1].via] == [("An Giang", "former_place")]


def test_a_phrase_must_stand_as_it_is(engine, write):
    engine.index([write("phrase", "Thông tin đất đai"), write("words", "Tin đất, thông báo đai")])
    assert find(engine, '"thông tin"') == ["phrase"]
    assert find(engine, '"tin thông"') == []


def test_what_is_excluded_is_left_out(engine, write):
    engine.index([write("a", "Nước sạch nông thôn"), write("b", "Nước sạch đô thị")])
    assert find(engine, "nước sạch -đô") == find(engine, 'nước -"đô thị"') == ["a"]
    assert set(find(engine, "nước sạch - đô thị")) == {"b"}


def test_filters_may_be_typed(engine, write):
    engine.index([write("a", "Nước", topics=("y-te",)), write("b", "Nước", type="dataset")])
    assert find(engine, 'nước chủ đề:"Y tế"') == ["a"]
    assert find(engine, "nước type:dữ-liệu") == ["b"]


def test_letters_of_a_code_do_not_match_all_codes(engine, write):
    engine.index([write("one", "Văn bản 04/NQ-TU", body="về đất"), write("two", "Văn bản 05/NQ-TU")])
    assert find(engine, "04/NQ-TU")[0] == "one"
    assert "two" not in find(engine, "04/NQ-TU")
    assert find(engine, "nqtu04") == []


@pytest.mark.parametrize("typed", ["5/9/2025", "05-09-2025", "ngày 5 tháng 9 năm 2025", "2025-09-05"])
def test_a_date_is_found_however_it_is_written(engine, write, typed):
    engine.index(
        [write("day", body="Họp ngày 05/9/2025."), write("other", body="Họp ngày 6 tháng 9 năm 2025.")]
    )
    assert find(engine, typed)[0] == "day"


def test_a_long_question_finds_what_answers_most_of_it(engine, write):
    engine.index([write("answer", "Hồ sơ đăng ký kết hôn"), write("other", "Phí cấp giấy phép xây dựng")])
    results = search(engine, "khi đi đăng ký kết hôn thì phải mang theo hồ sơ gì")
    assert [hit.entry_id for hit in results.hits] == ["answer"]
    assert results.loosened


def test_typing_slips_are_corrected_with_marks(engine, write):
    engine.index(write(f"e{number}", "Đề án đô thị thông minh") for number in range(3))
    for typed in ("dothithongminh", "ddoo thij thoong minh", "d9o6 thi5 tho6ng minh"):
        assert search(engine, typed).corrections[0] == "đô thị thông minh"
    assert search(engine, "đô thị thông minh").corrections == ()


def test_titles_are_sorted_by_the_vietnamese_alphabet(engine, write):
    titles = ["Bản đồ", "Áo dài", "Ăn uống", "Ao cá", "Đất", "Dân số", "bàn"]
    engine.index(write(title, title) for title in titles)
    assert find(engine, sort=Sort.TITLE) == ["Ao cá", "Áo dài", "Ăn uống", "bàn", "Bản đồ", "Dân số", "Đất"]


def test_formats_and_licences_are_facets(engine, write):
    engine.index(
        [
            write("a", type="dataset", formats=("csv", "xlsx"), licence="cc-by-4.0"),
            write("b", type="dataset", formats=("csv",), licence="cc0-1.0"),
        ]
    )
    results = search(engine, facets=("format", "licence"), formats=("xlsx",))
    assert [(each.value, each.count) for each in results.facets["format"]] == [("csv", 2), ("xlsx", 1)]
    assert [(each.value, each.count) for each in results.facets["licence"]] == [("cc-by-4.0", 1)]


HOSTILE = {
    "long": "a" * 500,
    "words": " ".join(["nước"] * 120),
    "different": " ".join(f"x{number}" for number in range(160))[:500],
    "wildcards": "*" * 250 + "?" * 250,
    "control": "".join(map(chr, range(32))) * 15,
    "marks": "\u0301\u0323\u0302" * 160,
    "rtl": "\u202eمرحبا\u202c שלום " * 20,
    "emoji": "🌊👩‍👩‍👧‍👦" * 40,
    "operators": 'type:"' * 30 + "-" * 100 + '"' * 90,
    "numbers": "1 2 3 4 5 6 7 8 9 10 11 12 " * 18,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_answered(engine, write, text):
    engine.index(write(f"e{number}", f"Nước {number}", body="sạch " * 50) for number in range(20))
    results = search(engine, text[:500], facets=("type",))
    assert len(list(islice(results.hits, 20))) <= 20


def test_what_is_offered_instead_keeps_the_filters_typed(engine, write):
    engine.index(write(f"e{number}", "Đề án đô thị thông minh") for number in range(3))
    results = search(engine, "dothithongminh type:news")
    assert results.corrections[0] == "đô thị thông minh type:news"
    assert search(engine, "đô thị nước -điện after:2020").kept == "đô thị -điện after:2020"


def test_the_words_typed_come_before_synonyms_and_these_before_other_marks(engine, write):
    engine.index(
        [
            write("marks", "Ghi số đo nước", body="số đo " * 9),
            write("synonym", "Cấp giấy chứng nhận quyền sử dụng đất"),
            write("typed", "Tin", body="làm sổ đỏ"),
            write("apart", "Sổ sách", body="hoa đỏ"),
        ]
    )
    hits = search(engine, "sổ đỏ").hits
    assert [hit.entry_id for hit in hits] == ["typed", "synonym", "marks"]
    assert [hit.other_marks for hit in hits] == [False, False, True]
