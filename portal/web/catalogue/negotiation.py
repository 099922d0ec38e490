"""The choice among forms by the header `Accept` (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from typing import Final

from portal.syndication.media_types import strip_parameters
from portal.syndication.rdf import RDF_FORMS

PAGE: Final = "html"
_ENDINGS: Final = {strip_parameters(form.media_type): ending for ending, form in RDF_FORMS.items()} | {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "application/json": "jsonld",
    "application/xml": "rdf",
    "text/xml": "rdf",
}


def choose_ending(accept: str) -> str:
    """Return the ending of the form that is liked best, `html` for a page; Turtle if none is known.

    A browser's own list begins with HTML; of forms that are liked the same, the first is taken.
    """
    liked = [(_weigh(entry), strip_parameters(entry)) for entry in accept.split(",")]
    known = [(weight, _ENDINGS[form]) for weight, form in liked if form in _ENDINGS and weight > 0]
    return max(known, key=lambda one: one[0])[1] if known else "ttl"


def _weigh(entry: str) -> float:
    """Return how much a form is liked, from 0 to 1; what is no number counts as nothing."""
    _, _, weight = entry.partition("q=")
    try:
        return float(weight.partition(";")[0] or 1)
    except ValueError:
        return 0.0
