from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.i18n import Locale, negotiate


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", Locale.VI),
        ("fr-FR,fr;q=0.9", Locale.VI),
        ("en-GB,en;q=0.8,vi;q=0.5", Locale.EN),
        ("vi;q=0.4, km;q=0.9", Locale.KM),
        ("EN", Locale.EN),
        ("EN-us", Locale.EN),
        ("en, vi", Locale.EN),
        ("en;q=0, vi", Locale.VI),
        ("en;q=much", Locale.VI),
        ("*", Locale.VI),
    ],
)
def test_the_best_fitting_language_is_chosen(header: str, locale: Locale) -> None:
    assert negotiate(header) is locale


@given(st.text(st.sampled_from("viENkm-_;q=0.9,* na")))
def test_whatever_a_browser_sends_there_is_a_language(header: str) -> None:
    assert negotiate(header) in Locale
