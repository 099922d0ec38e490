from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from portal.catalogue import ProcedureRecord
from portal.entities import PROCEDURE, Agency, Procedure
from portal.i18n import Locale
from portal.publishing import validate
from portal.syndication import describe_agency, describe_procedure

NOW = datetime(2026, 11, 1, tzinfo=UTC)
BASE = "https://portal.example"


def make(**changed: Any) -> ProcedureRecord:
    content = validate(
        PROCEDURE,
        {
            "title": {"vi": "Đăng ký khai sinh", "en": "Birth registration"},
            "code": "1.001193",
            "levels": ["commune"],
            "audiences": ["citizen"],
            "channels": [
                {
                    "kind": "post",
                    "time_limits": [{"number": 3, "unit": "working-day"}],
                    "fees": [{"amount": 8000}, {"rule": "Theo nghị quyết"}],
                }
            ],
            "legal_basis": [{"number": "60/2014/QH13"}],
        }
        | changed,
    )
    columns = {name: getattr(content, name) for name in type(content).model_fields if name in FIELDS}
    row = Procedure(**columns, slug="khai-sinh", created_at=NOW, updated_at=NOW)
    return ProcedureRecord(row, {Locale.VI: "/vi/thu-tuc/khai-sinh/"}, None, (), ())


FIELDS = set(Procedure.model_fields)


def test_a_procedure_is_a_government_service_with_its_channels_and_prices() -> None:
    said = describe_procedure(make(), BASE, Locale.EN)
    assert (said["@type"], said["name"], said["identifier"]) == (
        "GovernmentService",
        "Birth registration",
        "1.001193",
    )
    assert said["availableChannel"] == [
        {"@type": "ServiceChannel", "name": "By post", "description": "3 working days"}
    ]
    assert said["offers"] == [
        {"@type": "Offer", "name": "By post", "description": "8,000 đồng"}
        | {"price": "8000", "priceCurrency": "VND"},
        {"@type": "Offer", "name": "By post", "description": "Theo nghị quyết"},
    ]
    assert said["isRelatedTo"] == [{"@type": "Legislation", "legislationIdentifier": "60/2014/QH13"}]


@pytest.mark.parametrize(("agencies", "named"), [([], False), ([{"role": "competent", "name": "Bộ"}], True)])
def test_who_decides_is_named_only_if_it_is_known(agencies: list[Any], named: bool) -> None:
    assert ("provider" in describe_procedure(make(agencies=agencies), BASE, Locale.VI)) is named


def test_an_agency_is_a_government_organization() -> None:
    agency = Agency(
        title={Locale.VI: "Sở Y tế"}, slug="so-y-te", kind="department", created_at=NOW, updated_at=NOW
    )
    said = describe_agency(agency, BASE, Locale.VI)
    assert (said["@type"], said["url"]) == ("GovernmentOrganization", f"{BASE}/vi/co-quan/so-y-te/")
