"""How many of the datasets found have each value of a field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from portal.i18n import SOURCE, serve
from portal.syndication.ckan.errors import SearchRefused
from portal.syndication.ckan.query.fields import KEYWORDS
from portal.syndication.ckan.register import Card, Register
from portal.vocabulary import load_vocabulary

Counts = dict[str, int]


def count_values(packages: Iterable[Card], register: Register, field: str, limit: int, least: int) -> Counts:
    """Return the values of `field` with how many datasets have them, the most frequent first.

    At most `limit` of them, all if it is negative, and none that fewer than `least` have.
    """
    if field not in KEYWORDS:
        known = ", ".join(sorted(KEYWORDS))
        raise SearchRefused("undefined field {name}. The facets are: {known}.", name=field[:80], known=known)
    values = KEYWORDS[field]
    counts = Counter(value for package in packages for value in values(package, register))
    frequent = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    kept = {value: count for value, count in frequent if count >= least}
    return kept if limit < 0 else dict(list(kept.items())[:limit])


def title_counts(counts: Mapping[str, Counts], register: Register) -> dict[str, object]:
    """Return counts as `search_facets` has them: with what each value is called."""
    return {
        field: {
            "title": field,
            "items": [
                {"name": value, "display_name": _call(field, value, register), "count": count}
                for value, count in counted.items()
            ],
        }
        for field, counted in counts.items()
    }


def _call(field: str, value: str, register: Register) -> str:
    match field:
        case "organization" if value in register.organizations:
            return register.organizations[value].title
        case "groups" if value in register.groups:
            return register.groups[value].title
        case "license_id" if value in (licences := load_vocabulary("licences")):
            return serve(licences[value].title, SOURCE).text
    return value
