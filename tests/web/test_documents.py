from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app
from portal.entities import DOCUMENT
from portal.importers import TreeReader, load_tree
from portal.publishing import writing


def test_a_file_is_sent_only_from_a_document_that_readers_see(services: Services, tmp_path: Path) -> None:
    for slug, state in (("cong-bo", "published"), ("nhap", "draft")):
        folder = tmp_path / "tree" / "document" / slug
        folder.mkdir(parents=True)
        (folder / "toan-van.pdf").write_bytes(b"%PDF-1.4")
        fields = f"title: NĐ\nnumber: {len(slug)}/2020/NĐ-CP\nstate: {state}\nfiles: [{{file: toan-van.pdf}}]"
        (folder / "index.vi.md").write_text(f"---\n{fields}\n---\n")
    with writing(services.database, author="test") as writer:
        report = load_tree(writer, tmp_path / "tree", TreeReader(services.objects, 10_000))
        assert report.problems == []
        kept = writer.snapshot(writer.entry(DOCUMENT, writer.ids("document")["cong-bo"]), 1).content
    sha256 = kept["files"][0]["sha256"]
    client = TestClient(create_app(services.settings, follows=False))
    sent = client.get(f"/documents/cong-bo/{sha256}/toan-van.pdf")
    assert (sent.status_code, sent.content) == (200, b"%PDF-1.4")
    assert "immutable" in sent.headers["cache-control"]
    assert client.get(f"/documents/nhap/{sha256}/toan-van.pdf").status_code == 404
    assert client.get(f"/documents/cong-bo/{sha256}/khac.pdf").status_code == 404
