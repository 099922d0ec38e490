"""Real records of the national database are on pages, in search, in GraphQL and a public service each."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pyshacl
import pytest
import rdflib

from portal.api import Services, execute
from portal.app import open_services
from portal.catalogue import list_procedures, read_procedures
from portal.entities import PROCEDURE
from portal.i18n import Locale
from portal.importers.national_records import gather, import_records
from portal.projections import PROJECTIONS, make_projections, rebuild
from portal.publishing import writing
from portal.settings import Settings
from portal.static_site import Site
from portal.syndication.cpsv import PATH, describe_services
from portal.syndication.dcat import CataloguePage
from portal.syndication.rdf import RDF_FORMS
from portal.web.catalogue.naming import name_catalogue

NOW: Final = datetime(2026, 11, 21, 12, tzinfo=UTC)
EVERY: Final = 44
"""One record in so many is taken, and those of birth registration."""


@pytest.fixture(scope="module")
def portal(shared: Path, migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A portal of nothing but some thirty records, with its index and pages."""
    home = tmp_path_factory.mktemp("records")
    lines = (shared / "procedures" / "national_procedures.jsonl").read_text(encoding="utf-8").splitlines()
    chosen = [line for number, line in enumerate(lines) if number % EVERY == 0 or '"1.001193"' in line[:40]]
    (home / "records.jsonl").write_text("\n".join(chosen), encoding="utf-8")
    settings = Settings(home=home, _env_file=None)
    settings.var.mkdir(parents=True)
    shutil.copy(migrated, settings.var / "portal.db")
    services = open_services(settings)
    with writing(services.database, author="test", now=NOW) as writer:
        imported = import_records(writer, gather([home / "records.jsonl"]))
    assert len(imported.new) == len(chosen)
    for name in PROJECTIONS:
        rebuild(make_projections(services)[name])
    yield services
    services.database.close()


def list_all(portal: Services) -> list[str]:
    with portal.database.reading() as session:
        return list_procedures(session, NOW)


def test_every_record_has_its_page_in_both_languages(portal: Services) -> None:
    site = Site((portal.settings.site / "current").resolve())
    slugs = list_all(portal)
    assert len(slugs) > 25
    for slug in slugs:
        for locale in (Locale.VI, Locale.EN):
            assert "<h1" in site.file(PROCEDURE.path(slug, locale)).read_text()


def test_every_record_is_found_first_by_its_code(portal: Services) -> None:
    with portal.database.reading() as session:
        codes = [each.procedure.code for each in read_procedures(session, NOW, list_all(portal))]
    for code in codes:
        query = f"{{ search(query: {json.dumps(code)}, first: 1) {{ hits {{ slug }} }} }}"
        answer = execute(portal, query)
        assert answer.data is not None
        assert answer.data["search"]["hits"][0]["slug"].endswith(code.replace(".", "-"))


def test_birth_registration_is_found_without_marks(portal: Services) -> None:
    answer = execute(portal, '{ search(query: "dang ky khai sinh", first: 1) { hits { slug } } }')
    assert answer.data is not None
    assert answer.data["search"]["hits"][0]["slug"].endswith("1-001193")


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
def test_every_record_is_a_valid_public_service(portal: Services, shared: Path) -> None:
    slugs = list_all(portal)
    with portal.database.reading() as session:
        records = read_procedures(session, NOW, slugs)
        page = CataloguePage(1, len(slugs), len(slugs), "ttl", PATH)
        graph = describe_services(name_catalogue("https://portal.example"), records, page)
    read = rdflib.Graph().parse(data=RDF_FORMS["ttl"].write(graph))
    conforms, _, report = pyshacl.validate(
        read, shacl_graph=str(shared / "standards" / "cpsv-ap-3.2.0-shapes.ttl")
    )
    assert conforms, report
