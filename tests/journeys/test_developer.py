"""A developer who mirrors the procedures elsewhere."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

CHANGES = """query ($since: Date!, $after: String) {
  changes: procedureChanges(since: $since, first: 5, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { event code number } } } }"""


def test_a_developer_mirrors_what_changed_since_a_day(address: str) -> None:
    changes = list(read_changes(address, "2026-01-01"))
    services = json.loads(fetch(f"{address}/public-services.jsonld?since=2026-01-01"))["@graph"]
    described = {
        each["dct:identifier"][0]["@value"]
        for each in services
        if each.get("@type") == ["cpsv:PublicService"]
    }
    assert len(changes) > 10
    assert {change["code"] for change in changes if change["event"] != "WITHDRAWN"} == described


def read_changes(address: str, since: str) -> Any:
    after = None
    while True:
        variables = json.dumps({"since": since, "after": after})
        answer = json.loads(
            fetch(f"{address}/graphql?{urlencode({'query': CHANGES, 'variables': variables})}")
        )
        page = answer["data"]["changes"]
        yield from (edge["node"] for edge in page["edges"])
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def fetch(address: str) -> bytes:
    with urlopen(address) as answer:
        found: bytes = answer.read()
    return found
