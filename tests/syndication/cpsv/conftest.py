"""Procedures as records: one by hand that has everything, and whatever an editor can save."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import strategies as st

from portal.catalogue import LinkRecord, ProcedureRecord
from portal.entities import PROCEDURE, Procedure
from portal.i18n import Locale
from portal.publishing import validate

MOMENT = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
FULL: dict[str, Any] = {
    "title": {"vi": "Đăng ký khai sinh", "en": "Birth registration"},
    "summary": {"vi": "Ghi nhận việc sinh."},
    "code": "1.001193",
    "field": "Hộ tịch",
    "kind": "law-detailed",
    "levels": ["commune"],
    "audiences": ["citizen", "foreigner"],
    "tags": ["trẻ em"],
    "agencies": [
        {"role": "competent", "name": "Ủy ban nhân dân cấp xã"},
        {"role": "coordinating", "name": "Công an cấp xã"},
    ],
    "conditions": ["Trẻ được sinh tại Việt Nam"],
    "steps": [
        {"title": "Nộp hồ sơ", "text": "Tại xã", "branches": [{"condition": "Thiếu", "outcome": "Bổ sung"}]}
    ],
    "channels": [
        {
            "kind": "online",
            "url": "https://dichvucong.gov.vn/",
            "time_limits": [{"number": 0.5, "unit": "working-day"}, {"number": 3, "unit": "working-day"}],
            "fees": [{"amount": 0}, {"rule": "Theo nghị quyết của Hội đồng nhân dân"}],
        },
        {
            "kind": "post",
            "time_limits": [{"rule": "Theo luật"}],
            "fees": [{"amount": 8000, "kind": "charge"}],
        },
    ],
    "cases": [
        {
            "papers": [
                {"name": {"vi": "Tờ khai", "en": "Form"}, "forms": [{"url": "https://a.vn/to khai.doc"}]}
            ]
        }
        | {"title": "Sinh trong nước"}
    ],
    "results": [{"name": "Giấy khai sinh", "code": "KQ.G15.000031"}, {"name": "Trích lục"}],
    "legal_basis": [{"number": "60/2014/QH13", "title": "Luật Hộ tịch"}, {"title": "Luật khác"}],
    "events": ["birth", "start-business"],
    "decision": {"number": "11/QĐ-UBND"},
}
FULL["cases"][0]["papers"][0]["forms"][0]["url"] = "https://a.vn/to-khai.doc"


def make(**changed: Any) -> ProcedureRecord:
    content = validate(PROCEDURE, FULL | changed)
    columns = {name: getattr(content, name) for name in type(content).model_fields if name in COLUMNS}
    row = Procedure(
        **columns,
        id=UUID("019d2bfb-0000-7000-8000-000000000001"),
        slug="khai-sinh",
        created_at=MOMENT,
        updated_at=MOMENT,
        published_at=MOMENT,
        live_version=2,
    )
    agency = LinkRecord(
        "agency", "so-tu-phap", {Locale.VI: "Sở Tư pháp"}, {Locale.VI: "/vi/co-quan/so-tu-phap/"}
    )
    topic = LinkRecord("topic", "ho-tich", {Locale.VI: "Hộ tịch"}, {})
    area = LinkRecord("area", "91", {Locale.VI: "Tỉnh An Giang"}, {})
    return ProcedureRecord(row, {Locale.VI: "/vi/thu-tuc/khai-sinh/"}, agency, (topic,), (area,))


COLUMNS = set(Procedure.model_fields)


@pytest.fixture(scope="session")
def make_procedure() -> Any:
    return make


TEXT = st.text(min_size=1, max_size=30).filter(str.strip)


@pytest.fixture(scope="session")
def procedures() -> Any:
    """Whatever an editor can save, or nearly."""
    limit = st.one_of(
        st.builds(
            lambda number, unit: {"number": number, "unit": unit},
            st.floats(0, 400),
            st.sampled_from(["hour", "working-day", "calendar-day", "month"]),
        ),
        st.builds(lambda rule: {"rule": f"Theo {rule}"}, TEXT),
    )
    fee = st.one_of(
        st.builds(lambda amount: {"amount": amount}, st.integers(0, 10**9)),
        st.builds(lambda rule: {"rule": f"Theo {rule}"}, TEXT),
    )
    channel = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["in-person", "online", "post"]),
            "time_limits": st.lists(limit, max_size=2),
            "fees": st.lists(fee, max_size=2),
            "note": st.builds(lambda text: f"x{text}", TEXT),
        }
    )
    return st.fixed_dictionaries(
        {
            "channels": st.lists(channel, max_size=3),
            "conditions": st.lists(st.builds(lambda text: f"x{text}", TEXT), max_size=2),
            "agencies": st.lists(
                st.fixed_dictionaries(
                    {
                        "role": st.sampled_from(["competent", "executing", "delegated", "coordinating"]),
                        "name": st.builds(lambda text: f"x{text}", TEXT),
                    }
                ),
                max_size=3,
            ),
            "results": st.lists(st.builds(lambda text: {"name": f"x{text}"}, TEXT), max_size=2),
            "legal_basis": st.lists(st.builds(lambda text: {"number": f"1/{text}"}, TEXT), max_size=2),
        }
    )
