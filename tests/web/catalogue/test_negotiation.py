from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.syndication.rdf import RDF_FORMS
from portal.web.catalogue.negotiation import PAGE, choose_ending


@pytest.mark.parametrize(
    ("accept", "ending"),
    [
        ("text/turtle", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/rdf+xml;q=0.9, text/turtle;q=0.5", "rdf"),
        ("text/turtle;q=0, application/ld+json;q=0.1", "jsonld"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", PAGE),
        ("*/*", "ttl"),
        ("", "ttl"),
        ("text/turtle;q=viel", "ttl"),
        ("image/png", "ttl"),
    ],
)
def test_a_reader_gets_the_form_they_like_best(accept: str, ending: str) -> None:
    assert choose_ending(accept) == ending


@given(st.text(max_size=40))
def test_whatever_a_reader_likes_they_get_something(accept: str) -> None:
    assert choose_ending(accept) in {*RDF_FORMS, PAGE}
