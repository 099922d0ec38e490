from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.i18n import LOCALES, Locale
from portal.syndication.json_text import write_script
from portal.syndication.schema_org import describe_dataset

BASE = "https://angiang.example"


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_search_engines_get_all_they_ask_for_whatever_was_saved(data: st.DataObject, records: Any) -> None:
    locale = data.draw(st.sampled_from(LOCALES))
    described = describe_dataset(data.draw(records), BASE, locale)
    assert 50 <= len(described["description"]) <= 5000
    assert described["isAccessibleForFree"] is True
    assert described["url"].startswith(BASE)
    assert json.loads(write_script(described))["@type"] == "Dataset"


def test_a_dataset_says_who_when_where_and_how(make_dataset: Any) -> None:
    described = describe_dataset(make_dataset(), BASE, Locale.EN)
    assert described["name"] == "Prices"
    assert described["url"] == f"{BASE}/en/datasets/gia-ca/"
    assert described["sameAs"] == [f"{BASE}/vi/du-lieu/gia-ca/"]
    assert described["temporalCoverage"] == "2026-01-01/2026-10-31"
    assert described["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert described["publisher"]["name"] == "Department of Trade"
    assert described["spatialCoverage"] == [{"@type": "Place", "name": "Tỉnh An Giang", "identifier": "91"}]
    assert described["variableMeasured"][0]["name"] == "Commune code"


def test_downloads_have_their_addresses_and_the_file_its_checksum(make_dataset: Any) -> None:
    file, *rows = describe_dataset(make_dataset(), BASE, Locale.VI)["distribution"]
    assert file["contentUrl"] == f"{BASE}/data/gia-ca/bang-gia/v2/bang%20gia%202.csv"
    assert file["sha256"] == f"{2:064x}"
    assert f"{BASE}/data/gia-ca/bang-gia.csv" in {row["contentUrl"] for row in rows}


def test_an_open_period_has_an_open_end(make_dataset: Any) -> None:
    described = describe_dataset(make_dataset(period_until=None), BASE, Locale.VI)
    assert described["temporalCoverage"] == "2026-01-01/.."
    bare = describe_dataset(make_dataset(period_from=None, period_until=None), BASE, Locale.VI)
    assert "temporalCoverage" not in bare


def test_a_very_long_text_is_cut(make_dataset: Any) -> None:
    described = describe_dataset(make_dataset(summary={Locale.VI: "a" * 9000}), BASE, Locale.VI)
    assert len(described["description"]) == 5000
