from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from portal.api import Services, load_operation
from portal.entities import DATASET, Withdrawal, WithdrawalKind
from portal.publishing import publish, save, withdraw, writing

Ask = Callable[..., Any]
Do = Callable[..., None]


@pytest.fixture
def dataset(services: Services) -> None:
    """A published dataset with one file."""
    stored = services.objects.put(BytesIO(b"a,b\n1,2\n"), 100)
    file = {"file": "gia.csv", "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    resource = file | {"slug": "gia", "title": "Giá"}
    content = {"title": "Giá", "licence": "cc-by-4.0", "frequency": "monthly", "resources": [resource]}
    with writing(services.database, author="test") as writer:
        publish(writer, DATASET, save(writer, DATASET, "gia-ca", content))


def test_the_page_of_a_dataset_under_a_notice_still_names_its_files(
    services: Services, dataset: None, edit: Do, ask: Ask
) -> None:
    edit(DATASET, "gia-ca", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))
    entry = ask(services, load_operation("dataset_detail"), path="/vi/du-lieu/gia-ca/")["entry"]
    assert entry["withdrawal"]["kind"] == "NOTICE"
    assert entry["resources"][0]["downloads"][0]["path"] == "/data/gia-ca/gia/v1/gia.csv"
