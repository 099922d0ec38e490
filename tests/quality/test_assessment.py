from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.catalogue import (
    ColumnRecord,
    ContactRecord,
    DatasetRecord,
    ResourceRecord,
    TableRecord,
    TermRecord,
    VersionRecord,
)
from portal.entities import LinkCheck
from portal.i18n import Locale
from portal.quality import Assessment, Findings, Part, assess
from portal.quality.fetching import FAULTS
from portal.quality.parts import PARTS
from portal.vocabulary import load_vocabulary

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CC0 = TermRecord("cc0-1.0", {Locale.VI: "CC0"}, "https://creativecommons.org/publicdomain/zero/1.0/")
ODD = TermRecord("khac", {Locale.VI: "Điều khoản riêng"}, "")
NONE = TermRecord("", {}, "")
FREQUENCIES = {
    code: TermRecord(code, term.title, term.uri) for code, term in load_vocabulary("frequencies").items()
}
MEDIA_TYPES = [
    "text/csv",
    "application/pdf",
    "application/vnd.ms-excel",
    "application/json; charset=utf-8",
    "",
]
URLS = ["", "https://a.example/", "https://b.example/x", "http://c.example/"]

texts = st.sampled_from([{}, {Locale.VI: "Năm"}, {Locale.VI: "Số ca"}])
columns = st.builds(
    ColumnRecord,
    name=st.sampled_from(["Năm", "so_ca"]),
    type=st.just("INTEGER"),
    nullable=st.booleans(),
    title=texts,
    description=texts,
    unit=st.just(""),
)
tables = st.builds(
    TableRecord,
    slug=st.just("t"),
    title=st.just(""),
    row_count=st.integers(0, 1000),
    columns=st.lists(columns, min_size=1, max_size=4).map(tuple),
)
moments = st.integers(0, 2000).map(lambda days: NOW - timedelta(days=days))


def make_version(published_at: datetime, media_type: str = "text/csv") -> VersionRecord:
    return VersionRecord(
        1, "/data/a/b/v1/a.csv", "a.csv", media_type, 1, "0" * 64, published_at, {}, None, None
    )


@st.composite
def resources(draw: st.DrawFn, slug: str) -> ResourceRecord:
    kind = draw(st.sampled_from(["file", "file", "link", "api"]))
    is_file = kind == "file"
    media_type = draw(st.sampled_from(MEDIA_TYPES))
    return ResourceRecord(
        id=slug,
        slug=slug,
        kind=kind,
        title={Locale.VI: f"Tệp {slug}"},
        description={},
        path=f"/data/a/{slug}",
        url="" if is_file else draw(st.sampled_from(URLS[1:])),
        media_type=media_type,
        versions=(make_version(draw(moments), media_type),) if is_file else (),
        tables=draw(st.lists(tables, max_size=2).map(tuple)) if is_file else (),
        primary_key=(),
    )


@st.composite
def records(draw: st.DrawFn) -> DatasetRecord:
    slugs = draw(st.lists(st.sampled_from("abcde"), unique=True, max_size=4))
    return DatasetRecord(
        id="1",
        slug="a",
        paths={},
        version=1,
        title={Locale.VI: "Dữ liệu"},
        summary={},
        body={},
        methodology={},
        tags=(),
        languages=(),
        publisher=None,
        contact=ContactRecord(
            draw(texts),
            draw(st.sampled_from(["", "a@b.example"])),
            draw(st.sampled_from(["", "1900"])),
            draw(st.sampled_from(URLS)),
        ),
        topics=(),
        areas=(),
        related=(),
        legal_basis=(),
        period_from=None,
        period_until=None,
        licence=draw(st.sampled_from([CC0, ODD, NONE])),
        frequency=draw(st.sampled_from([*FREQUENCIES.values(), NONE])),
        source_name={},
        source_url=draw(st.sampled_from(URLS)),
        illustrative=False,
        published_at=NOW,
        updated_at=draw(moments),
        resources=tuple(draw(resources(slug)) for slug in slugs),
    )


checks = st.dictionaries(st.sampled_from(URLS[1:]), st.sampled_from(["", *FAULTS])).map(
    lambda found: {url: LinkCheck(url=url, checked_at=NOW, reason=reason) for url, reason in found.items()}
)


@st.composite
def evidence(draw: st.DrawFn) -> tuple[DatasetRecord, dict[str, Findings], dict[str, LinkCheck]]:
    record = draw(records())
    counts = st.builds(Findings, errors=st.integers(0, 50), warnings=st.integers(0, 5))
    # A file without a table was refused, or is none (a PDF): then there are no findings.
    findings = {each.slug: draw(counts) for each in record.resources if each.tables or draw(st.booleans())}
    kept = {slug: found for slug, found in findings.items() if record_of(record, slug).kind == "file"}
    return record, kept, draw(checks)


def record_of(record: DatasetRecord, slug: str) -> ResourceRecord:
    return next(each for each in record.resources if each.slug == slug)


def part_of(assessment: Assessment, name: str) -> Part:
    return next(part for part in assessment.parts if part.kind.name == name)


@given(evidence())
def test_a_score_is_from_0_to_100_and_100_leaves_nothing_to_do(given_: tuple) -> None:
    assessment = assess(*given_, NOW)
    assert 0 <= assessment.score <= 100
    assert (assessment.score == 100) == all(part.grade.todo is None for part in assessment.parts)
    assert sum(kind.weight for kind in PARTS) == 100


@given(evidence())
def test_what_lost_most_comes_first_and_what_does_not_apply_last(given_: tuple) -> None:
    parts = assess(*given_, NOW).parts
    applying = [part for part in parts if part.points is not None]
    assert [part.lost for part in applying] == sorted((part.lost for part in applying), reverse=True)
    assert all(part.points is None for part in parts[len(applying) :])


@given(evidence())
def test_a_part_says_what_to_do_exactly_if_points_are_left(given_: tuple) -> None:
    for part in assess(*given_, NOW).parts:
        assert (part.grade.todo is not None) == (part.lost > 0)
        assert part.points is None or 0 <= part.points <= part.kind.weight


@given(evidence(), st.randoms())
def test_the_order_of_resources_does_not_matter(given_: tuple, random: object) -> None:
    record, findings, links = given_
    shuffled = list(record.resources)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = assess(replace(record, resources=tuple(shuffled)), findings, links, NOW)
    first = assess(record, findings, links, NOW)
    assert [(part.kind.name, part.grade) for part in again.parts] == [
        (part.kind.name, part.grade) for part in first.parts
    ]


@pytest.mark.parametrize("name", [kind.name for kind in PARTS])
@given(given_=evidence())
def test_doing_what_a_part_says_raises_the_score(name: str, given_: tuple) -> None:
    before = assess(*given_, NOW)
    part = part_of(before, name)
    if part.grade.todo is not None:
        after = assess(*DOING[name](part, *given_), NOW)
        assert after.exact > before.exact
        assert after.score >= before.score


Findings_ = Mapping[str, Findings]
Links = Mapping[str, LinkCheck]
Given = tuple[DatasetRecord, Findings_, Links]


def named(part: Part, record: DatasetRecord) -> ResourceRecord:
    """The resource that a part's advice names."""
    title = part.grade.todo.details["resource"]  # type: ignore[union-attr]
    return next(each for each in record.resources if each.title == title)


def put(record: DatasetRecord, changed: ResourceRecord) -> DatasetRecord:
    kept = [changed if each.slug == changed.slug else each for each in record.resources]
    return replace(record, resources=tuple(kept))


def as_table(resource: ResourceRecord) -> ResourceRecord:
    """The resource sent as CSV, its columns not described unless they were."""
    plain = ColumnRecord("so_ca", "INTEGER", False, {}, {}, "")
    return replace(
        resource,
        kind="file",
        versions=(make_version(NOW),),
        tables=resource.tables or (TableRecord("t", "", 1000, (plain,)),),
    )


def describe_column(part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    resource = named(part, record)
    if not resource.tables:
        resource, findings = as_table(resource), {**findings, resource.slug: Findings(0, 0)}
    wanted = part.grade.todo.details.get("column", "so_ca")  # type: ignore[union-attr]
    described = tuple(
        replace(
            table,
            columns=tuple(
                replace(each, description={Locale.VI: "Nói rõ"}) if each.name == wanted else each
                for each in table.columns
            ),
        )
        for table in resource.tables
    )
    return put(record, replace(resource, tables=described)), findings, links


def choose_licence(_part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    return replace(record, licence=CC0), findings, links


def give_mailbox(_part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    return replace(record, contact=replace(record.contact, email="a@b.example")), findings, links


def add_newest(_part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    for each in record.resources:
        if each.newest:
            newest = replace(each.newest, published_at=NOW)
            return put(record, replace(each, versions=(newest,))), findings, links
    return replace(record, updated_at=NOW), findings, links


def mend_file(part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    resource = named(part, record)
    mended = resource if resource.tables else as_table(resource)
    return put(record, mended), {**findings, resource.slug: Findings(0, 0)}, links


def open_format(part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    if not record.resources:
        table = as_table(ResourceRecord("a", "a", "file", {}, {}, "", "", "", (), (), ()))
        described = describe_all(table)
        return replace(record, resources=(described,)), {"a": Findings(0, 0)}, links
    resource = named(part, record)
    if resource.kind == "api":
        return put(record, replace(resource, media_type="application/json")), findings, links
    keeps = resource.tables and resource.slug in findings
    sound = findings if keeps else {**findings, resource.slug: Findings(0, 0)}
    sent = as_table(resource)
    kept = replace(sent, versions=(make_version(resource.newest.published_at),)) if resource.newest else sent
    return put(record, kept), sound, links


def describe_all(resource: ResourceRecord) -> ResourceRecord:
    said = {Locale.VI: "Nói rõ"}
    tables_ = tuple(
        replace(table, columns=tuple(replace(each, description=said) for each in table.columns))
        for table in resource.tables
    )
    return replace(resource, tables=tables_)


def mend_link(part: Part, record: DatasetRecord, findings: Findings_, links: Links) -> Given:
    url = str(part.grade.todo.details["url"])  # type: ignore[union-attr]
    return record, findings, {**links, url: LinkCheck(url=url, checked_at=NOW, status=200)}


DOING = {
    "columns": describe_column,
    "licence": choose_licence,
    "contact": give_mailbox,
    "freshness": add_newest,
    "validity": mend_file,
    "formats": open_format,
    "links": mend_link,
}


@given(evidence(), st.sampled_from([Locale.VI, Locale.EN]))
def test_every_sentence_can_be_said(given_: tuple, locale: Locale) -> None:
    for part in assess(*given_, NOW).parts:
        for said in (part.grade.found, part.grade.todo):
            assert said is None or (said.say(locale) and "{" not in said.say(locale))
