"""Do the links of a dataset lead anywhere?"""

from __future__ import annotations

from fractions import Fraction

from portal.catalogue import DatasetRecord
from portal.entities import LinkCheck
from portal.i18n import mark
from portal.quality.evidence import Evidence, Grade
from portal.quality.fetching import FAULTS, Fault, Standing
from portal.quality.fetching.faults import REJECTED
from portal.quality.sentence import Sentence, sentence


def judge_links(evidence: Evidence) -> Grade:
    """Grade the share of links that are alive; those of which the last check is not sure are left out."""
    urls = list_links(evidence.record)
    if not urls:
        return Grade(None, sentence(mark("It has no links to elsewhere.")))
    checks = [evidence.links[url] for url in urls if url in evidence.links]
    standings = [find_standing(check) for check in checks]
    alive, dead = standings.count(Standing.ALIVE), standings.count(Standing.DEAD)
    if not alive + dead:
        return Grade(None, sentence(mark("The links were not checked yet.")))
    found = sentence(
        mark("Links that work: {alive} of {total}, checked on {day}."),
        alive=alive,
        total=alive + dead,
        day=max(check.checked_at for check in checks),
    )
    return Grade(Fraction(alive, alive + dead), found, _advise(checks))


def list_links(record: DatasetRecord) -> list[str]:
    """Return the links of a dataset that lead out of the portal, each once, in one order."""
    urls = {record.source_url, record.contact.url, *(each.url for each in record.resources)}
    return sorted(url for url in urls if url and not url.startswith("/"))


def find_standing(check: LinkCheck) -> Standing:
    """Return what a check says of its link."""
    fault = find_fault(check)
    return fault.standing if fault else Standing.ALIVE


def find_fault(check: LinkCheck) -> Fault | None:
    """Return what a check found to be the matter; None if the link is alive."""
    return FAULTS.get(check.reason, REJECTED) if check.reason else None


def _advise(checks: list[LinkCheck]) -> Sentence | None:
    for check in checks:
        fault = find_fault(check)
        if fault and fault.standing is Standing.DEAD:
            reason = sentence(fault.sentence)
            return sentence(mark("Correct the link {url}: {reason}"), url=check.url, reason=reason)
    return None
