from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.phonology import VOWELS, add_tone, split_tone
from portal.text.spelling import respell, unite_i_and_y

WORDS = (
    "hòa hoàn ngoài khỏe xoèn thủy khuỷu quý quá quyển quốc già giống giữa giếng nghiễn tuyết yếu cửa mùa mía"
    " thuế thuở xoắn ngoéo xoáy khuấy rượu người đường xoóng cứu gửi núi cháo ủy ứa uống ái"
)


@given(st.sampled_from(WORDS.split()), st.sampled_from([str, str.upper, str.capitalize]), st.data())
def test_wherever_the_tone_was_typed_a_syllable_has_one_spelling(
    word: str, case: type[str], data: st.DataObject
) -> None:
    kept = case(word)
    letters, tone = split_tone(kept)
    places = [place for place, letter in enumerate(letters) if letter.lower() in VOWELS]
    assert respell(add_tone(letters, data.draw(st.sampled_from(places)), tone)) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("kĩ lí mĩ sĩ tỉ hí quí", "kỹ lý mỹ sỹ tỷ hý quý"),
        ("Kĩ LÍ QUÍ Qùi", "Kỹ LÝ QUÝ Quỳ"),
        ("ti vi, hi, quí", "ti vi, hi, quý"),
        ("nghĩ thì chị khỉ vì gì ý kín quít", "nghĩ thì chị khỉ vì gì ý kín quít"),
        ("hoàn hoà_ hoà2 xhoà hoà\u0331", "hoàn hòa_ hoà2 xhoà hoà\u0331"),
        ("día déjà où José", "día déjà où José"),
    ],
)
def test_spelling(typed: str, kept: str) -> None:
    assert respell(typed) == kept


def test_without_marks_an_i_is_a_y_where_it_ends_such_a_syllable() -> None:
    assert (
        unite_i_and_y("ki thuat, ti le, qui dinh, thi, vi, kim, i")
        == "ky thuat, ty le, quy dinh, thi, vi, kim, i"
    )
