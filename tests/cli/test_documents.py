from __future__ import annotations

import pytest
from typer.testing import CliRunner

from portal.api import Services
from portal.cli.main import app
from portal.entities import DOCUMENT, NEWS
from portal.publishing import publish, save, writing


@pytest.fixture
def at_home(services: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    """A portal that the commands find, with news that cite a decree."""
    monkeypatch.setenv("PORTAL_HOME", str(services.settings.home))
    monkeypatch.setenv("LC_ALL", "C")
    with writing(services.database, author="test") as writer:
        news = save(writer, NEWS, "tin", {"title": "Tin", "body": "Theo Nghị định số 61/2018/NĐ-CP."})
        publish(writer, NEWS, news)
    return services


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["documents", *arguments])
    return result.exit_code, result.output


def test_cited_documents_are_gathered_once(at_home: Services) -> None:
    assert run("gather") == (0, "Cited documents: 1 new\n")
    assert run("gather", "--anew")[0] == 0
    assert run("gather") == (0, "Cited documents: all known\n")


def test_a_document_out_of_force_is_listed_with_what_cites_it(at_home: Services) -> None:
    assert run("review") == (0, "0 documents to review\n")
    content = {"title": "NĐ cũ", "number": "61/2018/NĐ-CP", "expired_on": "2025-07-01"}
    with writing(at_home.database, author="test") as writer:
        publish(writer, DOCUMENT, save(writer, DOCUMENT, "cu", content))
    code, output = run("review")
    assert code == 1
    assert "61/2018/NĐ-CP  NĐ cũ  [Expired]" in output
    assert "/en/news/tin/" in output
    assert "1 document to review" in output
