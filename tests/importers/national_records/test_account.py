from __future__ import annotations

from portal.importers.national_records.account import Account, Tally
from portal.importers.national_records.reading import FieldReading, Finding, Outcome


def finding(outcome: Outcome, source: str = "x", reason: str = "") -> Finding:
    return Finding("fees", outcome, source, reason)


def fill(*findings: Finding) -> Tally:
    tally = Tally("cach_thuc", "fees")
    for number, each in enumerate(findings):
        tally.add(f"1.{number:06}", each)
    return tally


def test_things_are_counted_by_field_aspect_and_outcome() -> None:
    account = Account()
    account.add(
        "1.000001", "cach_thuc_thuc_hien", FieldReading(None, (finding(Outcome.DATA), finding(Outcome.TEXT)))
    )
    account.add("1.000002", "ten_thu_tuc", FieldReading(None, (finding(Outcome.DATA),)))
    account.add(
        "1.000002", "cach_thuc_thuc_hien", FieldReading(None, (Finding("time limits", Outcome.DATA, "y"),))
    )
    tallies = account.sort()
    assert [(tally.field, tally.aspect, tally.total) for tally in tallies] == [
        ("ten_thu_tuc", "fees", 1),
        ("cach_thuc_thuc_hien", "fees", 2),
        ("cach_thuc_thuc_hien", "time limits", 1),
    ]
    assert tallies[1].share(Outcome.TEXT) == 0.5


def test_three_examples_of_an_outcome_are_kept_with_code_and_reason() -> None:
    tally = fill(*(finding(Outcome.TEXT, f"a\n{number}", "why") for number in range(5)))
    assert [(each.code, each.text, each.reason) for each in tally.examples[Outcome.TEXT]] == [
        ("1.000000", "a 0", "why"),
        ("1.000001", "a 1", "why"),
        ("1.000002", "a 2", "why"),
    ]


def test_an_example_of_another_reason_goes_before_a_third_of_the_same() -> None:
    reasons = ["one", "one", "one", "two", "three", "four"]
    tally = fill(*(finding(Outcome.TEXT, "x", reason) for reason in reasons))
    assert [each.reason for each in tally.examples[Outcome.TEXT]] == ["one", "three", "two"]
    assert tally.reasons[Outcome.TEXT, "four"] == 1


def test_a_long_text_is_cut_in_its_example() -> None:
    (example,) = fill(finding(Outcome.DATA, "dài " * 100)).examples[Outcome.DATA]
    assert len(example.text) == 120
    assert example.text.endswith("…")
