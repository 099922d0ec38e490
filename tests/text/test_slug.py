from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Điện lực", "dien-luc"),
        ("  Nghị quyết 202/2025/QH15!  ", "nghi-quyet-202-2025-qh15"),
        ("Hoà bình – Thuỷ lợi", "hoa-binh-thuy-loi"),
        ("Kĩ thuật", "ky-thuat"),
        ("Kỹ thuật", "ky-thuat"),
        ("Ti vi", "ti-vi"),
        ("Qui Nhơn", "qui-nhon"),
        ("ខេត្ត", ""),
        ("", ""),
    ],
)
def test_a_slug_loses_marks_and_nothing_else(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_a_long_title_is_cut_between_words() -> None:
    assert slugify("một hai ba", longest=7) == "mot-hai"
    assert slugify("một hai ba", longest=9) == "mot-hai"
    assert slugify("một hai ba", longest=10) == "mot-hai-ba"


def test_a_word_longer_than_the_limit_is_cut() -> None:
    assert slugify("nghiêng", longest=4) == "nghi"


@given(st.text(), st.integers(1, 40))
def test_whatever_the_title_a_slug_is_one_or_empty(title: str, longest: int) -> None:
    slug = slugify(title, longest=longest)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert len(slug) <= longest
    assert slugify(slug, longest=longest) == slug
