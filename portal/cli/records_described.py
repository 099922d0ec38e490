"""What an import of national records did and understood, as JSON values."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from portal.importers.national_records import Account, Imported, Outcome, Tally


def describe_import(account: Account, imported: Imported) -> dict[str, Any]:
    """Return what became of each procedure, and of what the records state, by field and aspect."""
    return {
        "counts": imported.counts,
        "new": [asdict(each) for each in imported.new],
        "changed": [asdict(each) | {"by_decision": each.is_by_decision} for each in imported.changed],
        "returned": [asdict(each) for each in imported.returned],
        "withdrawn": [asdict(each) for each in imported.withdrawn],
        "missing": [asdict(each) for each in imported.missing],
        "documents": imported.documents,
        "problems": [asdict(each.place) | {"reason": each.reason} for each in imported.problems],
        "fields": [_describe_tally(tally) for tally in account.sort()],
    }


def _describe_tally(tally: Tally) -> dict[str, Any]:
    return {
        "field": tally.field,
        "aspect": tally.aspect,
        "total": tally.total,
        **{outcome.value: _describe_outcome(tally, outcome) for outcome in Outcome},
    }


def _describe_outcome(tally: Tally, outcome: Outcome) -> dict[str, Any]:
    return {
        "count": tally.counts[outcome],
        "percent": round(tally.share(outcome) * 100, 2),
        "reasons": {reason: n for (of, reason), n in tally.reasons.most_common() if of is outcome and reason},
        "examples": [asdict(example) for example in tally.examples.get(outcome, [])],
    }
