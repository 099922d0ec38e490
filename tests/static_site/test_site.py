from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as configure
from hypothesis import strategies as st

from portal.errors import NotFound, Unavailable
from portal.static_site import Site
from portal.static_site.site import Manifest

PAGE = "Chào bạn. ".encode() * 100


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def names(site: Site) -> set[str]:
    return {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}


def test_a_page_is_written_with_its_compressed_forms(site: Site) -> None:
    site.put("/vi/tin-tuc/", PAGE)
    page = site.folder / "vi" / "tin-tuc" / "index.html"
    assert page.read_bytes() == PAGE
    assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == PAGE
    assert gzip.decompress(page.with_name("index.html.gz").read_bytes()) == PAGE


def test_what_is_small_is_not_compressed_any_more(site: Site) -> None:
    site.put("/a.txt", PAGE)
    site.put("/a.txt", b"small")
    assert names(site) == {"a.txt"}


def test_the_same_bytes_are_not_written_again(site: Site) -> None:
    site.put("/vi/", PAGE)
    before = site.file("/vi/").stat()
    site.put("/vi/", PAGE)
    after = site.file("/vi/").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_link_to_the_old_file_keeps_its_bytes(site: Site, tmp_path: Path) -> None:
    site.put("/vi/", PAGE)
    (tmp_path / "linked").hardlink_to(site.file("/vi/"))
    site.put("/vi/", b"new")
    assert (tmp_path / "linked").read_bytes() == PAGE


def test_a_page_is_removed_with_its_compressed_forms(site: Site) -> None:
    site.put("/vi/", PAGE)
    site.remove("/vi/")
    site.remove("/vi/")
    assert not names(site)


@pytest.mark.parametrize("path", ["/../a", "/vi/../../a", "/a/../../b/", "/\0", "//vi/", "/vi//a/"])
def test_an_address_outside_the_site_leads_nowhere(site: Site, path: str) -> None:
    with pytest.raises(NotFound):
        site.file(path)


@configure(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["..", ".", "", "a", "vi", "~", "%2e%2e", "\\"]), max_size=8))
def test_no_address_leaves_the_folder(site: Site, parts: list[str]) -> None:
    try:
        target = site.file("/" + "/".join(parts))
    except NotFound:
        return
    assert target.resolve().is_relative_to(site.folder.resolve())


def test_the_manifest_comes_back_as_written(site: Site) -> None:
    manifest = Manifest({"/vi/a/": "/vi/b/"}, ("/vi/c/",))
    site.write_manifest(manifest)
    assert site.read_manifest() == manifest


def test_a_site_without_a_manifest_is_being_made(site: Site) -> None:
    with pytest.raises(Unavailable):
        site.read_manifest()


def test_a_page_has_one_address(site: Site) -> None:
    for path in ("/vi/tin-tuc/../", "/vi/./", "/vi//"):
        with pytest.raises(NotFound):
            site.file(path)
