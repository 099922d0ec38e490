from __future__ import annotations

from portal.importers.national_records.papers.case_keys import make_keys


def test_a_case_is_known_by_its_heading_or_as_the_dossier():
    assert make_keys(["--", "* Lưu ý:", "Trường hợp cấp lại"]) == ["ho-so", "luu-y", "truong-hop-cap-lai"]


def test_no_key_comes_twice():
    assert make_keys(["--", "Hồ sơ 2", "Hồ sơ", ""]) == ["ho-so", "ho-so-2", "ho-so-3", "ho-so-4"]


def test_a_heading_of_a_page_makes_a_short_key():
    [key] = make_keys(["Trường hợp " * 200])
    assert len(key) <= 60
