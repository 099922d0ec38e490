from __future__ import annotations

from typing import Any

from portal.entities import PROCEDURE
from portal.importers.national_records.merging import OWNED, find_changes, merge
from portal.publishing import take_snapshot, validate

PLAIN = {"code": "1.000001", "title": "Một", "levels": ["commune"], "audiences": ["citizen"]}


def snapshot(**content: Any) -> dict[str, Any]:
    return take_snapshot(validate(PROCEDURE, PLAIN | content)).content


def test_the_same_record_changes_nothing_whatever_editors_added() -> None:
    form = {"name": "Mẫu 1", "url": "https://a.example/1", "file": None}
    cases = [
        {"key": "a", "papers": [{"name": {"vi": "Đơn", "en": "Form"}, "forms": [form, {"name": "Mẫu 1"}]}]},
        {"key": "b", "papers": [{"name": "Đơn", "forms": [{"name": "Mẫu 1"}]}]},
    ]
    agencies = [
        {"role": "competent", "name": "Sở Y tế", "agency": "so-y-te"},
        {"role": "executing", "name": "Sở Y tế"},
    ]
    edited = snapshot(
        title={"vi": "Một", "en": "One"}, summary="Ngắn", cases=cases, agencies=agencies, tags=["a"]
    )
    plain_cases = [
        {"key": "a", "papers": [{"name": "Đơn", "forms": [{"name": "Mẫu 1"}, {"name": "Mẫu 1"}]}]},
        {"key": "b", "papers": [{"name": "Đơn", "forms": [{"name": "Mẫu 1"}]}]},
    ]
    plain_agencies = [{"role": "competent", "name": "Sở Y tế"}, {"role": "executing", "name": "Sở Y tế"}]
    assert merge(edited, snapshot(cases=plain_cases, agencies=plain_agencies)) == edited


def test_what_editors_decide_stays() -> None:
    own = {"summary": "Ngắn", "body": "Dài", "topics": ["y-te"], "areas": ["91"], "agency": "so-y-te"}
    own |= {"events": [], "online_url": "https://a.example/"}
    merged = merge(snapshot(**own), snapshot(title="Hai"))
    assert merged["title"] == {"vi": "Hai"}
    assert {name: merged[name] for name in ("topics", "areas", "agency", "online_url")} == {
        name: own[name] for name in ("topics", "areas", "agency", "online_url")
    }
    assert merged["summary"] == {"vi": "Ngắn"}


def test_a_text_that_changed_loses_its_translations_and_others_keep_theirs() -> None:
    steps = [{"text": {"vi": "Nộp", "en": "File"}}, {"text": {"vi": "Nhận", "en": "Receive"}}]
    merged = merge(snapshot(steps=steps), snapshot(steps=[{"text": "Xem"}, {"text": "Nộp"}]))
    assert [step["text"] for step in merged["steps"]] == [{"vi": "Xem"}, {"vi": "Nộp", "en": "File"}]


def test_an_agency_that_is_named_no_more_is_gone_with_what_was_added() -> None:
    edited = snapshot(agencies=[{"role": "competent", "name": "Sở Y tế", "agency": "so-y-te"}])
    merged = merge(edited, snapshot(agencies=[{"role": "competent", "name": "Sở Nội vụ"}]))
    assert [role["agency"] for role in merged["agencies"]] == [None]


def test_keywords_join_the_tags() -> None:
    assert merge(snapshot(tags=["a", "b"]), snapshot(tags=["b", "c"]))["tags"] == ["a", "b", "c"]


def test_keywords_beyond_the_most_tags_stay_text() -> None:
    many = [f"t{number}" for number in range(29)]
    merged = merge(snapshot(tags=many), snapshot(tags=["a", "b"]))
    assert merged["tags"] == [*many, "a"]
    assert merged["unread"] == [{"field": "tags", "text": {"vi": "b"}}]
    assert merge(merged, snapshot(tags=["a", "b"])) == merged


def test_changes_are_named_by_field() -> None:
    assert find_changes(snapshot(), snapshot(title="Hai", kind="other")) == ("title", "kind")


def test_each_field_is_the_records_or_the_editors() -> None:
    editors = {"summary", "body", "tags", "agency", "topics", "areas", "events", "online_url"}
    assert {*OWNED, *editors} == PROCEDURE.content.model_fields.keys()
    assert not {*OWNED} & editors
