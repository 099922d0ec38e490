from __future__ import annotations

from portal.search.index.columns import PhrasedColumn


def cut(*texts):
    return [text.split() for text in texts]


def read(keep, *documents):
    return keep(PhrasedColumn(), dict(enumerate(documents)), len(documents)).phrases


def test_phrases_are_found_by_the_beginning_of_their_folded_form(keep):
    phrases = read(keep, cut("chuyển đổi số"), cut("về chuyển đổi số"))
    assert [each.text for each in phrases.heaviest("chuyen d", 8)] == ["chuyển đổi số"]
    assert phrases.heaviest("doi", 8) == []


def test_only_the_heaviest_are_given(keep):
    often, seldom = cut("nước sạch", "nước sạch", "nước sạch"), cut("nước mắm", "nước mắm")
    assert [each.text for each in read(keep, often, seldom).heaviest("nuoc", 1)] == ["nước sạch"]


def test_the_first_and_the_last_document_bear_witness(keep):
    phrases = read(keep, cut("a b"), cut("nước sạch"), cut("nước sạch"), cut("c d", "nước sạch"))
    assert [each.witnesses for each in phrases.heaviest("", 8)] == [(1, 3)]


def test_parts_do_not_join(keep):
    assert len(read(keep, cut("nước", "sạch"), cut("nước", "sạch"))) == 0


def test_a_segment_without_texts_has_no_phrases(keep):
    assert read(keep, []).heaviest("a", 8) == []


def test_a_long_segment_is_sampled_and_weights_say_so(keep, monkeypatch):
    monkeypatch.setattr("portal.search.index.columns.phrased._SAMPLE", 100)
    documents = [cut("nước sạch")] * 200
    assert [each.weight for each in read(keep, *documents).heaviest("nuoc", 8)] == [200]
