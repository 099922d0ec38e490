from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.cli.loading import load_everything
from portal.entities import DATASET, NEWS, Resource, ResourceKind, State
from portal.errors import InvalidInput, NotFound
from portal.importers import Outcome, Report, TreeReader, load_tree
from portal.publishing import Writer

NEWS_FILE = "---\ntitle: Một\npublished_at: 2026-11-01T08:00:00+07:00\n---\nThân bài.\n"
DATASET_FILE = """---
title: Trường học
licence: cc-by-4.0
frequency: irregular
resources:
  - slug: bang
    file: {file}
    title: Bảng
---
"""
PROCEDURE_FILE = "---\ntitle: Khai sinh\ncode: '{code}'\nlevels: [commune]\naudiences: [citizen]\n---\n"


def said(report: Any, folder: Path) -> list[str]:
    return [str(problem).replace(f"{folder}/", "") for problem in report.problems]


def test_an_entry_with_its_translation_and_its_file_is_loaded(
    services: Services, add: Any, load: Any
) -> None:
    add("news/mot", NEWS_FILE)
    add("news/mot", "---\ntitle: One\n---\nBody.\n", "index.en.md")
    add("dataset/truong", DATASET_FILE.format(file="a.csv"))
    add("dataset/truong", "tên,số\nA,1\n", "a.csv")
    report = load()
    assert report.outcomes == {Outcome.NEW: 2}
    with services.database.reading() as session:
        writer = Writer(session, "test", None)  # type: ignore[arg-type]
        news = writer.entry(NEWS, writer.ids("news")["mot"])
        assert news.title == {"vi": "Một", "en": "One"}
        assert news.body == {"vi": "Thân bài.", "en": "Body."}
        assert news.state is State.PUBLISHED
        dataset = writer.entry(DATASET, writer.ids("dataset")["truong"])
        snapshot = writer.snapshot(dataset, 1).content["resources"][0]
    assert (snapshot["media_type"], snapshot["size"]) == ("text/csv", 14)
    assert services.objects.path(snapshot["sha256"]).read_text() == "tên,số\nA,1\n"


def test_loading_twice_changes_nothing(add: Any, load: Any, read_rows: Any) -> None:
    add("news/mot", NEWS_FILE)
    add("news/nhap", "---\ntitle: Nháp\nstate: draft\n---\n")
    add("news/sau", "---\ntitle: Sau\npublished_at: 2999-01-01T00:00:00Z\n---\n")
    load()
    before = read_rows()
    assert load().outcomes == {Outcome.UNCHANGED: 3}
    assert read_rows() == before


def test_a_parent_is_loaded_before_its_children(add: Any, load: Any) -> None:
    for slug, parent in (("a", "b"), ("b", "c"), ("c", "")):
        above = f"parent: {parent}\n" if parent else ""
        add(f"agency/{slug}", f"---\ntitle: Sở {slug}\nkind: department\n{above}---\n")
    assert load().outcomes == {Outcome.NEW: 3}


def test_a_ring_of_parents_is_refused_and_not_followed_for_ever(tree: Path, add: Any, load: Any) -> None:
    for slug, parent in (("a", "b"), ("b", "a")):
        add(f"agency/{slug}", f"---\ntitle: Sở\nkind: department\nparent: {parent}\n---\n")
    assert said(load(), tree)[0] == "agency/a/index.vi.md:4 [parent]: there is no agency 'b'"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nsummary: x\n---\n", "news/xau/index.vi.md [title]: Field required"),
        ("---\ntitle: {en: One}\n---\n", "news/xau/index.vi.md:2 [title]: the Vietnamese text is missing"),
        (
            "---\ntitle: a\nagency: so-la\n---\n",
            "news/xau/index.vi.md:3 [agency]: there is no agency 'so-la'",
        ),
        ("---\ntitle: a\ntitel: b\n---\n", "news/xau/index.vi.md:3 [titel]: Extra inputs are not permitted"),
        (
            "---\ntitle: a\ntitle: b\n---\n",
            "news/xau/index.vi.md:3 [title]: The field 'title' is given twice.",
        ),
        (
            "---\ntitle: a\npublished_at: 2026-01-01 08:00:00\n---\n",
            "news/xau/index.vi.md:3 [published_at]: Input should have timezone info",
        ),
        ("---\ntitle: a\nstate: withdrawn\n---\n", "news/xau/index.vi.md:3 [state]: Input should be"),
        (
            "---\ntitle: a\nprevious_slugs: [A b]\n---\n",
            "news/xau/index.vi.md:3 [previous_slugs.0]: String should",
        ),
        ('---\ntitle: "\\ud800"\n---\n', "news/xau/index.vi.md:2 [title]: a text holds half a character"),
        (
            "---\ntitle: a\nexpire_at: 2020-01-01T00:00:00Z\n---\n",
            "news/xau/index.vi.md: The entry would expire before it is published",
        ),
        ("---\ntitle: Caf\xe9\n---\n".encode("cp1252"), "news/xau/index.vi.md:2: The file is not UTF-8"),
    ],
)
def test_a_bad_file_is_named_with_line_and_field_while_the_rest_loads(
    tree: Path, add: Any, load: Any, read_rows: Any, text: str | bytes, expected: str
) -> None:
    add("news/mot", NEWS_FILE)
    add("news/xau", text)
    report = load()
    assert report.outcomes == {Outcome.NEW: 1, Outcome.REFUSED: 1}
    (problem,) = said(report, tree)
    assert problem.startswith(expected)
    assert len(read_rows()["version"]) == 1


def test_a_translation_has_no_fields_of_its_own(tree: Path, add: Any, load: Any) -> None:
    add("news/mot", NEWS_FILE)
    add("news/mot", "---\ntitle: One\ntags: [a]\n---\n", "index.en.md")
    assert said(load(), tree)[0].startswith("news/mot/index.en.md:3 [tags]: A translation has only")


def test_a_missing_file_a_strange_folder_and_a_bad_name_are_reported(tree: Path, add: Any, load: Any) -> None:
    add("news/mot", "x", "readme.txt")
    add("news/Hai", NEWS_FILE)
    add("poem/ba", NEWS_FILE)
    add(".git/objects", "x")
    problems = said(load(), tree)
    assert problems[0] == "news/mot/index.vi.md: the file is missing"
    assert problems[1].startswith("news/Hai/index.vi.md [slug]: 'Hai' is not a slug")
    assert problems[2].startswith("poem: unknown type; the types are agency")
    assert len(problems) == 3


def test_a_folder_that_is_not_there_is_not_found(writer: Writer, services: Services, tree: Path) -> None:
    with pytest.raises(NotFound):
        load_tree(writer, tree / "nowhere", TreeReader(services.objects, 1))


def test_a_code_goes_to_one_of_two_entries(tree: Path, add: Any, load: Any) -> None:
    add("procedure/mot", PROCEDURE_FILE.format(code="1.000080"))
    add("procedure/hai", PROCEDURE_FILE.format(code="1.000080"))
    report = load()
    assert report.outcomes == {Outcome.NEW: 1, Outcome.REFUSED: 1}
    assert said(report, tree) == [
        "procedure/mot/index.vi.md:3 [code]: the code '1.000080' belongs to the procedure 'hai'"
    ]


def test_strict_loads_nothing_if_anything_is_wrong(
    services: Services, tree: Path, add: Any, read_rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.cli.loading._load_vocabularies", lambda *_: Report())
    add("news/mot", NEWS_FILE)
    add("news/xau", "---\nsummary: x\n---\n")
    before = read_rows()
    with pytest.raises(InvalidInput, match=r"Nothing was loaded(.|\n)*news/xau/index\.vi\.md \[title\]"):
        load_everything(services, tree, strict=True)
    assert read_rows() == before
    assert load_everything(services, tree).outcomes[Outcome.NEW] == 1


LINKED = """---
title: Bảng
licence: cc0-1.0
frequency: annual
related: [{related}]
resources:
  - {{slug: api, title: API, kind: api, url: "https://example.org/api", media_type: application/json}}
---
"""


def test_a_link_needs_no_file_and_datasets_may_name_each_other_in_any_order(
    services: Services, add: Any, load: Any
) -> None:
    add("dataset/a", LINKED.format(related="dataset/b, dataset/c"))
    add("dataset/b", LINKED.format(related="dataset/c"))
    add("dataset/c", LINKED.format(related=""))
    assert load().problems == []
    with services.database.reading() as session:
        first = session.exec(select(Resource)).first()
    assert first is not None
    assert (first.kind, first.url, first.sha256) == (ResourceKind.API, "https://example.org/api", None)


def test_datasets_that_name_each_other_in_a_ring_are_reported(tree: Path, add: Any, load: Any) -> None:
    add("dataset/a", LINKED.format(related="dataset/b"))
    add("dataset/b", LINKED.format(related="dataset/a"))
    report = load()
    assert "dataset/b/index.vi.md:5 [related.0]: there is no dataset 'a'" in said(report, tree)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("related: [news/khong-co]", "5 [related.0]: there is no news 'khong-co'"),
        ("contact: {email: so y te}", "5 [contact.email]: 'so y te' is not an e-mail address"),
        ("contact: {mail: a@b.example}", "5 [contact.mail]: Extra inputs are not permitted"),
        ("languages: [fr]", "5 [languages.0]: Input should be 'vi', 'en' or 'km'"),
        (
            "resources: [{slug: a, title: A, kind: link, url: 'file:///etc/passwd'}]",
            "5 [resources.0.url]: 'file:///etc/passwd' is not a web address",
        ),
        (
            "resources: [{slug: a, title: A, kind: link}]",
            "5 [resources.0.url]: a resource of kind",
        ),
        ("resources: [{slug: a, title: A}]", "5 [resources.0.file]: a resource needs a 'file', or says"),
        (
            "resources: [{slug: a, title: A, kind: api, url: https://a.b, columns: [{name: a, type: int}]}]",
            "5 [resources.0.columns.0.type]: 'int' is not one of: boolean, integer",
        ),
    ],
)
def test_each_fault_of_a_dataset_is_said_at_its_field(
    tree: Path, add: Any, load: Any, line: str, fault: str
) -> None:
    add("dataset/a", f"---\ntitle: A\nlicence: cc0-1.0\nfrequency: annual\n{line}\n---\n")
    (problem,) = said(load(), tree)
    assert problem.startswith(f"dataset/a/index.vi.md:{fault}")
