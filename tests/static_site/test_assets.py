from __future__ import annotations

from pathlib import Path

from portal.static_site.assets import STYLESHEET, load_assets


def write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text)


def test_an_address_changes_with_the_bytes_and_only_then(tmp_path: Path) -> None:
    for folder, text in (("a", "1"), ("b", "1"), ("c", "2")):
        write(tmp_path / folder, "components/x/x.js", text)
    first, same, other = (load_assets(tmp_path / folder)["components/x/x.js"][0] for folder in "abc")
    assert first == same != other


def test_stylesheets_become_one_in_order_and_tests_stay_behind(tmp_path: Path) -> None:
    write(tmp_path, "styles/20-b.css", "b")
    write(tmp_path, "styles/10-a.css", "a")
    write(tmp_path, "components/x/x.css", "x")
    write(tmp_path, "components/x/x.test.js", "no")
    assets = load_assets(tmp_path)
    assert assets[STYLESHEET][1] == b"a\nb\nx"
    assert set(assets) == {STYLESHEET}
