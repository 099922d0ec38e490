from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import InvalidFile
from portal.importers.front_matter import read_front_matter

FILE = "---\ntitle: Một\ntags: [a, b]\nchannels:\n  - kind: online\n    fee: 0\n---\n\nThân bài.\n\nHết.\n"


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "index.vi.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_fields_body_and_the_line_of_each_field_are_read(tmp_path: Path) -> None:
    found = read_front_matter(write(tmp_path, FILE))
    assert found.values == {"title": "Một", "tags": ["a", "b"], "channels": [{"kind": "online", "fee": 0}]}
    assert found.body == "Thân bài.\n\nHết."
    assert found.lines["channels.0.fee"] == 6


def test_a_field_that_is_missing_stands_at_the_field_around_it(tmp_path: Path) -> None:
    found = read_front_matter(write(tmp_path, FILE))
    assert found.place("channels.0.unit").line == 5
    assert found.place("summary").line is None


@pytest.mark.parametrize(
    "change", [("\n", "\r\n"), ("---\ntitle", "\ufeff---\ntitle"), ("---\n", "--- \t\n")]
)
def test_how_an_editors_program_saves_a_file_makes_no_difference(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    plain = read_front_matter(write(tmp_path, FILE))
    assert read_front_matter(write(tmp_path, FILE.replace(*change))) == plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ":1: The file must begin"),
        ("title: Một\n", ":1: The file must begin"),
        ("---\ntitle: Một\n", ":1: The file must begin"),
        ("---\n- a\n---\n", ":2: The fields must be written as"),
        ("---\n---\n", ":2: The fields must be written as"),
        ("---\ntitle: a\nsummary: a: b\n---\n", ":3: The fields are not valid YAML"),
        ("---\ntitle: 'a\n---\n", ":3: The fields are not valid YAML"),
        ("---\ntitle: a\ntags: []\ntitle: b\n---\n", ":4 [title]: The field 'title' is given twice."),
        ("---\na:\n  - {b: 1, b: 2}\n---\n", ":3 [a.0.b]: The field 'a.0.b' is given twice."),
        (
            "---\ntitle: a\ndate: 2026-02-30\n---\n",
            ":3 [date]: The value cannot be read: day is out of range",
        ),
        ("---\na: 1\nb: 0b_\n---\n", ":3 [b]: The value cannot be read"),
        ("---\na: &x [1]\nb: *x\n---\n", ":3 [b]: Aliases are not read"),
        ("---\na: &x [*x]\n---\n", ":2 [a.0]: Aliases are not read"),
        ("---\na: 1\nb: \x07\n---\n", ":3: The fields are not valid YAML: it holds a character"),
        ("---\na: !!python/object:os.system {}\n---\n", ":2: The fields are not valid YAML"),
        ("---\na: " + "[" * 500 + "\n---\n", ":2: The fields are not valid YAML: it is nested too deeply"),
        ("---\ntitle: C\xf3\n---\n".encode("cp1252"), ":2: The file is not UTF-8"),
        ("---\ntitle: a\n---\n".encode("utf-16"), ":1: The file is not UTF-8"),
        (b"---\n" + b"x" * 2_000_001, ": The file is larger than 2000000 bytes"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str | bytes, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InvalidFile) as refused:
        read_front_matter(path)
    assert str(refused.value).startswith(f"{path}{said}"), refused.value


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"%@#0129. \n\t\u00a0é\x07\ufeff"), max_size=60))
def test_whatever_stands_between_the_fences_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, fields: str
) -> None:
    path = write(tmp_path_factory.getbasetemp(), f"---\n{fields}\n---\n")
    with suppress(InvalidFile):
        found = read_front_matter(path)
        assert set(found.values) <= set(found.lines)
