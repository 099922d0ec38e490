"""Short texts that only this portal can have written, and the key that it signs them with."""

from __future__ import annotations

import hmac
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path
from typing import Final

_DIGEST: Final = 12
_KEY: Final = 32


def encode(raw: bytes) -> str:
    """Return bytes as letters, digits, `-` and `_`."""
    return urlsafe_b64encode(raw).decode().rstrip("=")


def decode(text: str) -> bytes:
    """Return the bytes of the one right spelling, else none; base64 alone lets other spellings pass."""
    try:
        raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""
    return raw if encode(raw) == text else b""


def seal(key: bytes, payload: bytes, context: bytes) -> str:
    """Return `payload` as a text that `unseal` takes only with the same key and context."""
    return encode(_sign(key, payload, context) + payload)


def unseal(key: bytes, text: str, context: bytes) -> bytes | None:
    """Return the payload that `seal` wrote, or None if the text is anything else."""
    raw = decode(text)
    digest, payload = raw[:_DIGEST], raw[_DIGEST:]
    return payload if hmac.compare_digest(digest, _sign(key, payload, context)) else None


def keep_key(path: Path) -> bytes:
    """Return the key in the file at `path`, which is made if it is not there, for the owner's eyes alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    if not path.exists():
        draft.touch(mode=0o600)
        draft.write_bytes(secrets.token_bytes(_KEY))
        _place(draft, path)
    return path.read_bytes()


def _place(draft: Path, path: Path) -> None:
    """Give the draft its name, unless another process was first."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _sign(key: bytes, payload: bytes, context: bytes) -> bytes:
    length = len(payload).to_bytes(8)
    return hmac.digest(key, length + payload + context, "sha256")[:_DIGEST]
