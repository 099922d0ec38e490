from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.search.index.columns import KeywordColumn

VALUES = st.dictionaries(
    st.sampled_from(["type", "topics", "areas"]), st.lists(st.text(max_size=4), min_size=1, unique=True)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.integers(0, 9), VALUES).map(lambda each: dict(sorted(each.items()))))
def test_values_come_back_and_find_their_documents(keep, documents):
    reader = keep(KeywordColumn(), documents, 10)
    for document, fields in documents.items():
        assert {name: set(values) for name, values in reader[document].items()} == {
            name: set(values) for name, values in fields.items()
        }
        for name, values in fields.items():
            assert all(document in reader.keywords.documents(name, value) for value in values)


def test_what_is_not_there_is_nowhere(keep):
    keywords = keep(KeywordColumn(), {0: {"type": ["news"]}}).keywords
    assert not len(keywords.documents("type", "dataset"))
    assert not len(keywords.documents("colour", "red"))
    assert (keywords.counts("type"), keywords.counts("colour")) == ({"news": 1}, {})
