from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from portal.signing import decode, encode, keep_key, seal, unseal

KEY = b"k" * 32


@given(payload=st.binary(max_size=20), context=st.binary(max_size=20))
def test_what_was_sealed_is_read_again(payload: bytes, context: bytes) -> None:
    assert unseal(KEY, seal(KEY, payload, context), context) == payload


@given(payload=st.binary(max_size=20), place=st.integers(0, 40), char=st.sampled_from("AZaz09-_"))
def test_a_changed_letter_is_noticed(payload: bytes, place: int, char: str) -> None:
    text = seal(KEY, payload, b"here")
    changed = text[: place % len(text)] + char + text[place % len(text) + 1 :]
    assert unseal(KEY, changed, b"here") == (payload if changed == text else None)


def test_another_key_or_context_refuses() -> None:
    text = seal(KEY, b"5", b"here")
    assert unseal(b"other", text, b"here") is None
    assert unseal(KEY, text, b"there") is None
    assert unseal(KEY, seal(KEY, b"5h", b"ere"), b"here") is None


@given(text=st.text(max_size=20))
def test_bytes_have_one_spelling(text: str) -> None:
    assert decode(text) == b"" or encode(decode(text)) == text


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: keep_key(path), range(16)))
    assert len(keys) == 1
    assert len(keys.pop()) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["key"]
