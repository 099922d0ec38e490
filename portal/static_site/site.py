"""A folder of finished files: every page ready to send, plain and compressed."""

from __future__ import annotations

import gzip
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import brotli
import orjson

from portal.errors import NotFound, Unavailable

MANIFEST: Final = "manifest.json"
ENCODINGS: Final = {"br": ".br", "gzip": ".gz"}
_BROTLI_QUALITY: Final = 6  # 9 takes three times as long for 2 % less.
_WORTH_COMPRESSING: Final = 500
_LONGEST: Final = 250  # Bytes of an address; a file name has 255 at most.


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands at addresses that have no file: where they moved, or that they are gone."""

    redirects: Mapping[str, str]
    gone: tuple[str, ...]


class Site:
    """Reads and writes one generation of the site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, path: str, content: bytes) -> None:
        """Write the file of an address whole, with its compressed forms; a `/` at the end is a page."""
        target = self.file(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        if _has(target, content):
            return
        _replace(target, content)
        forms = {
            ".br": brotli.compress(content, quality=_BROTLI_QUALITY),
            ".gz": gzip.compress(content, 9, mtime=0),
        }
        for suffix, compressed in forms.items():
            form = target.with_name(target.name + suffix)
            if len(content) > _WORTH_COMPRESSING:
                _replace(form, compressed)
            else:
                form.unlink(missing_ok=True)

    def remove(self, path: str) -> None:
        """Take away the file of an address and its compressed forms, if they are there."""
        target = self.file(path)
        for suffix in ("", *ENCODINGS.values()):
            target.with_name(target.name + suffix).unlink(missing_ok=True)

    def file(self, path: str) -> Path:
        """Return where the file of an address is or would be; `NotFound` for one outside the site."""
        relative = path.strip("/") + ("/index.html" if path.endswith("/") else "")
        target = Path(os.path.normpath(self.folder / relative.lstrip("/")))
        if not target.is_relative_to(self.folder) or not _is_plain(path):
            raise NotFound("There is nothing at {path}.", path=path)
        return target

    def write_manifest(self, manifest: Manifest) -> None:
        """Write what stands at addresses without a file."""
        content = {"redirects": dict(manifest.redirects), "gone": manifest.gone}
        _replace(self.folder / MANIFEST, orjson.dumps(content))

    def read_manifest(self) -> Manifest:
        """Return what stands at addresses without a file."""
        try:
            content = orjson.loads((self.folder / MANIFEST).read_bytes())
        except FileNotFoundError:
            raise Unavailable("The pages are being made: try again in a minute.") from None
        return Manifest(content["redirects"], tuple(content["gone"]))


def _is_plain(path: str) -> bool:
    dots = {".", ".."} & set(path.split("/"))
    return len(path.encode()) <= _LONGEST and not dots and "\0" not in path and "//" not in path


def _has(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except FileNotFoundError:
        return False


def _replace(target: Path, content: bytes) -> None:
    """Write a new file in place of the old one; links to the old one keep its bytes."""
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".draft-", delete=False) as draft:
        draft.write(content)
    os.chmod(draft.name, 0o644)  # noqa: PTH101
    os.replace(draft.name, target)  # noqa: PTH105
