"""Fields of a record that say one thing: title, field of administration, decision, address, keywords."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.legal_basis import Decision
from portal.entities.web_address import is_web_address
from portal.i18n import mark
from portal.importers.national_records.dates import read_day
from portal.importers.national_records.reading import FieldReading, Finding, Outcome

LONGEST_NUMBER: Final = 100
LONGEST_TAG: Final = 60
LONGEST_KEYWORD: Final = 40
MOST_TAGS: Final = 30

_DECISION: Final = re.compile(
    r"(?P<head>(?:quyết định\s+)?(?:số\s*:?\s+)?)(?P<number>\S*\d\S*)(?:\s+(?P<on>ngày)\s+(?P<day>\S+))?",
    re.IGNORECASE,
)
_BETWEEN_KEYWORDS: Final = re.compile(r"[,;\n]")


def read_line(text: str, aspect: str) -> FieldReading[str]:
    """Return a text on one line, all its words as written."""
    line = " ".join(text.split())
    return FieldReading(line, (Finding(aspect, Outcome.DATA, line),) if line else ())


def read_origin(text: str) -> FieldReading[str]:
    """Return the source's code for who keeps a record; what is longer than a code stays text."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_NUMBER:
        return read_line(text, "origins")
    finding = Finding("origins", Outcome.TEXT, line, mark("longer than a code is"))
    return FieldReading("", (finding,), unread=line)


def read_decision(text: str) -> FieldReading[Decision | None]:
    """Return the decision of a number (`497/QĐ-BXD`), with its day if that is said."""
    line = " ".join(text.split())
    if not line:
        return FieldReading(None)
    found = _DECISION.fullmatch(line)
    day = read_day(found["day"] or "") if found else None
    if found is None or day is None or len(found["number"]) > LONGEST_NUMBER or day.unread:
        reason = mark("not the number of a decision such as 497/QĐ-BXD")
        return FieldReading(None, (Finding("decisions", Outcome.TEXT, line, reason),), unread=line)
    decision = Decision(number=found["number"], issued_on=day.value)
    consumed = tuple(filter(None, (found["head"].strip(), found["on"], found["day"])))
    return FieldReading(decision, (Finding("decisions", Outcome.DATA, line),), consumed=consumed)


def read_address(text: str) -> FieldReading[str]:
    """Return the address of the procedure's page in the national database."""
    address = text.strip()
    if not address:
        return FieldReading("")
    if len(address) > 2000 or not is_web_address(address):
        finding = Finding("addresses", Outcome.TEXT, address, mark("not a web address"))
        return FieldReading("", (finding,), unread=address)
    return FieldReading(address, (Finding("addresses", Outcome.DATA, address),))


def read_identifier(text: str, address: str) -> FieldReading[None]:
    """Return nothing: the identifier of a page is part of its address, or else stays text."""
    identifier = text.strip()
    if not identifier:
        return FieldReading(None)
    if address.endswith(f"/{identifier}"):
        return FieldReading(None, (Finding("addresses", Outcome.DATA, identifier),), consumed=(identifier,))
    finding = Finding("addresses", Outcome.TEXT, identifier, mark("the address of the page does not have it"))
    return FieldReading(None, (finding,), unread=identifier)


def read_text(text: str, aspect: str, reason: str) -> FieldReading[None]:
    """Return nothing: there is no data for what this field says, so it stays text."""
    kept = text.strip()
    return FieldReading(None, (Finding(aspect, Outcome.TEXT, kept, reason),) if kept else (), unread=kept)


def read_keywords(text: str) -> FieldReading[list[str]]:
    """Return keywords between commas as tags, each once; what is longer than a keyword stays text."""
    keywords = [" ".join(each.split()) for each in _BETWEEN_KEYWORDS.split(text) if each.strip()]
    if not keywords:
        return FieldReading([])
    # A sentence with commas in it is no list: one piece that is too long speaks for the others.
    longest = LONGEST_KEYWORD if len(keywords) > 1 else LONGEST_TAG
    if len(keywords) > MOST_TAGS or max(map(len, keywords)) > longest:
        finding = Finding("keywords", Outcome.TEXT, text.strip(), mark("longer than keywords are"))
        return FieldReading([], (finding,), unread=text.strip())
    tags = list(dict.fromkeys(keyword.lower() for keyword in keywords))
    return FieldReading(tags, tuple(Finding("keywords", Outcome.DATA, each) for each in keywords))
