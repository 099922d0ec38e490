from __future__ import annotations

import pytest

from portal.api.types.expansion import describe_expansion
from portal.i18n import Locale
from portal.search import Expansion, ExpansionKind


@pytest.mark.parametrize(
    ("kind", "typed", "text", "reason"),
    [
        (ExpansionKind.ABBREVIATION, "UBND", "Ủy ban nhân dân", "UBND: viết tắt của Ủy ban nhân dân"),
        (ExpansionKind.ABBREVIATION, "TP.HCM", "TPHCM", "TP.HCM: còn viết là TPHCM"),
        (ExpansionKind.EXPANSION, "chuyển đổi số", "CĐS", "chuyển đổi số: còn viết là CĐS"),
        (ExpansionKind.SYNONYM, "sổ đỏ", "sổ hồng", "sổ đỏ: còn gọi là sổ hồng"),
        (
            ExpansionKind.FORMER_PLACE,
            "Kiên Giang",
            "An Giang",
            "Kiên Giang: nay thuộc An Giang (từ 1/7/2025)",
        ),
        (
            ExpansionKind.DEFINITION,
            "ĐTTM",
            "đô thị thông minh",
            "ĐTTM: theo văn bản có định nghĩa là đô thị thông minh",
        ),
    ],
)
def test_each_kind_of_expansion_is_explained(kind: ExpansionKind, typed: str, text: str, reason: str) -> None:
    described = describe_expansion(Expansion(0, 1, (), text, kind, 0.5), typed, Locale.VI)
    assert (described.typed, described.text, described.reason) == (typed, text, reason)


def test_the_reason_is_in_the_language_of_the_reader() -> None:
    described = describe_expansion(Expansion(0, 1, (), "{x}", ExpansionKind.SYNONYM, 0.5), "{y}", Locale.EN)
    assert described.reason == "{y}: also called {x}"
