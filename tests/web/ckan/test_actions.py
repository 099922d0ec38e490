from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest

from portal.api import Services, execute
from portal.web.ckan.actions import ACTIONS

COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def slugs(sample: Services) -> list[str]:
    """The public datasets, as the portal's own API lists them."""
    edges = execute(sample, "{ datasets(first: 100) { edges { node { slug } } } }").data["datasets"]["edges"]
    return sorted(edge["node"]["slug"] for edge in edges)


def test_the_site_says_what_it_is(ask: Ask) -> None:
    status = ask("status_show")
    assert status["ckan_version"].startswith("2.11")
    assert status["locale_default"] == "vi"
    assert ask("site_read") is True


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_explains_itself(ask: Ask, name: str) -> None:
    text = ask("help_show", name=name)
    assert text.startswith("Return ")
    assert ":rtype:" in text


def test_all_datasets_are_listed_in_order(ask: Ask, slugs: list[str]) -> None:
    assert ask("package_list") == slugs
    assert ask("package_list", limit=3, offset=2) == slugs[2:5]
    assert ask("package_list", limit=0) == []


def test_a_dataset_is_shown_by_name_and_by_id(ask: Ask) -> None:
    shown = ask("package_show", id=COMMUNES)
    assert UUID(shown["id"])
    assert ask("package_show", id=shown["id"]) == shown
    assert shown["num_resources"] == len(shown["resources"]) > 0
    assert shown["organization"]["name"] in ask("organization_list")
    assert {group["name"] for group in shown["groups"]} <= set(ask("group_list"))


def test_a_resource_is_shown_by_its_id(ask: Ask) -> None:
    for resource in ask("package_show", id=COMMUNES)["resources"]:
        assert ask("resource_show", id=resource["id"]) == resource


def test_a_resource_leads_to_the_very_bytes(ask: Ask, client: Any) -> None:
    for package in ask("current_package_list_with_resources"):
        for resource in (each for each in package["resources"] if each["url_type"] == "upload"):
            content = client.get(resource["url"].partition("8000")[2]).content
            assert f"sha256:{sha256(content).hexdigest()}" == resource["hash"]


def test_the_list_with_resources_has_all_those_changed_last_first(ask: Ask, slugs: list[str]) -> None:
    listed = ask("current_package_list_with_resources")
    assert sorted(each["name"] for each in listed) == slugs
    moments = [each["metadata_modified"] for each in listed]
    assert moments == sorted(moments, reverse=True)
    assert ask("current_package_list_with_resources", limit=2, offset=1) == listed[1:3]
    assert listed[0] == ask("package_show", id=listed[0]["name"])


@pytest.mark.parametrize("kind", ["organization", "group"])
def test_holders_are_listed_and_shown(ask: Ask, kind: str) -> None:
    names = ask(f"{kind}_list")
    described = ask(f"{kind}_list", all_fields=True)
    assert [each["name"] for each in described] == names
    assert all(each["is_organization"] is (kind == "organization") for each in described)
    for each in described:
        shown = ask(f"{kind}_show", id=each["name"])
        assert shown == each == ask(f"{kind}_show", id=each["id"])
        packages = ask(f"{kind}_show", id=each["name"], include_datasets=True)["packages"]
        assert len(packages) == each["package_count"]


def test_holders_are_sorted_cut_and_chosen(ask: Ask) -> None:
    counts = [
        each["package_count"] for each in ask("organization_list", sort="package_count desc", all_fields=True)
    ]
    assert counts == sorted(counts, reverse=True)
    names = ask("organization_list", sort="name desc")
    assert names == sorted(names, reverse=True)
    assert ask("organization_list", sort="name desc", limit=2, offset=1) == names[1:3]
    assert ask("organization_list", organizations=["so-y-te", "khong-co"]) == ["so-y-te"]


def test_a_group_gives_its_datasets(ask: Ask) -> None:
    largest = ask("group_list", sort="package_count", all_fields=True)[0]
    packages = ask("group_package_show", id=largest["id"])
    assert len(packages) == largest["package_count"] > 0
    assert len(ask("group_package_show", id=largest["name"], limit=1)) == 1


def test_tags_are_listed_and_shown(ask: Ask) -> None:
    names = ask("tag_list")
    assert names == sorted(names)
    tag = ask("tag_list", all_fields=True)[0]
    assert ask("tag_show", id=tag["name"]) == ask("tag_show", id=tag["id"]) == tag
    packages = ask("tag_show", id=tag["name"], include_datasets=True)["packages"]
    assert all(tag["name"] in [each["name"] for each in package["tags"]] for package in packages)
    assert set(ask("tag_list", query=names[0][:3].upper())) <= set(names)


def test_licences_are_those_of_the_vocabulary(ask: Ask) -> None:
    licences = {each["id"]: each for each in ask("license_list")}
    shown = ask("package_show", id=COMMUNES)
    assert licences[shown["license_id"]]["title"] == shown["license_title"]
    assert licences["cc0-1.0"]["od_conformance"] == "approved"
