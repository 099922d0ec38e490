from __future__ import annotations

import pytest

from portal.citations import read_issuers, read_kind, read_title_kind


@pytest.mark.parametrize(
    ("number", "kind", "issuers"),
    [
        ("118/2025/NĐ-CP", "decree", ("chinh-phu",)),
        ("118/2025/ND-CP", "decree", ("chinh-phu",)),
        ("1819/QĐ-TTg", "decision", ("thu-tuong-chinh-phu",)),
        ("54/2014/QH13", "", ("quoc-hoi",)),
        ("29-NQ/TW", "resolution", ("ban-chap-hanh-trung-uong",)),
        ("885/QĐ-BCA-C06", "decision", ("bo-cong-an",)),
        ("01/2014/TTLT-BTC-BKHĐT", "joint-circular", ("bo-tai-chinh", "bo-ke-hoach-va-dau-tu")),
        ("01/2014/TTLT-BTC-XYZ", "joint-circular", ()),
        ("12/QĐ-UBND", "decision", ()),
        ("04/NQ-TU", "resolution", ()),
        ("nothing", "", ()),
    ],
)
def test_the_letters_say_the_kind_and_who_issued_it(number: str, kind: str, issuers: tuple[str, ...]) -> None:
    assert read_kind(number) == kind
    assert read_issuers(number) == issuers


@pytest.mark.parametrize(
    ("number", "title", "kind"),
    [
        ("60/2014/QH13", "Luật Hộ tịch", "law"),
        ("91/2015/QH13", "Bộ luật Dân sự", "code"),
        ("202/2025/QH15", "Nghị quyết về sắp xếp", "resolution"),
        ("35/2024/QH15", "Đường bộ", ""),
        ("12/BTC-TCT", "Luật gì đó", ""),
        ("38/2015/TT-BTC", "Quy định về hải quan", "circular"),
    ],
)
def test_a_title_tells_the_kind_where_the_number_of_an_assembly_leaves_it_open(
    number: str, title: str, kind: str
) -> None:
    assert read_title_kind(number, title) == kind
