from __future__ import annotations

from portal.search.lexicon.expansion import Alternative, ExpansionKind, read_term
from portal.search.lexicon.thesaurus import Thesaurus


def relate(phrase, other, kind, share=0.5):
    return read_term(phrase), Alternative(read_term(other), kind, share)


THESAURUS = Thesaurus(
    [
        relate("sổ đỏ", "giấy đất", ExpansionKind.SYNONYM),
        relate("giấy đất", "sổ đỏ", ExpansionKind.SYNONYM),
        relate("giấy đất", "GĐX", ExpansionKind.EXPANSION),
        relate("lợn", "heo", ExpansionKind.SYNONYM),
    ]
)


def find(typed, thesaurus=THESAURUS):
    term = read_term(typed)
    return [(each.term.text, each.share) for each in thesaurus.find(term.key, term.words)]


def test_a_second_step_is_worth_less():
    assert find("so do") == [("giấy đất", 0.5), ("GĐX", 0.25)]


def test_no_step_leads_back():
    assert find("giấy đất") == [("sổ đỏ", 0.5), ("GĐX", 0.5)]


def test_one_syllable_must_have_its_marks():
    assert find("lợn") == [("heo", 0.5)]
    assert find("lon") == find("lớn") == []


def test_adding_leaves_the_old_one_as_it_was():
    more = THESAURUS.add([relate("xe đò", "xe khách", ExpansionKind.SYNONYM)])
    assert find("xe do", more) == [("xe khách", 0.5)]
    assert find("xe do") == []
