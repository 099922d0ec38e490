"""Bring one procedure to what its record says."""

from __future__ import annotations

from typing import Any

from portal.entities import PROCEDURE, Entry, State
from portal.i18n import SOURCE
from portal.importers.national_records.gather import Understood
from portal.importers.national_records.imported import Changed, Imported, Named
from portal.importers.national_records.merging import find_changes, merge
from portal.importers.national_records.standing import Standing
from portal.importers.national_records.withdrawing import was_missing
from portal.publishing import Writer, publish, refuse_taken_slug, save, take_snapshot
from portal.text import slugify

REASON = "import procedures"


def take_record(writer: Writer, imported: Imported, found: Understood, standing: Standing | None) -> None:
    """Save and publish what a record says, as far as needed; a refused record changes nothing.

    A procedure that stands with its code, from whomever, keeps its address and what is not the
    record's to say. What an editor withdrew stays withdrawn, with the record as its newest version.
    """
    if standing is None:
        imported.new.append(_add(writer, found))
        return
    before = standing.read_content(writer.session)
    after = merge(before, take_snapshot(found.content).content)
    fields = find_changes(before, after)
    if fields or was_missing(standing):
        _renew(writer, standing, after)
    _tell(imported, standing, fields, before, after)


def choose_slug(title: str, code: str) -> str:
    """Return the address of a new procedure: the words of its title, and its code, as titles repeat."""
    return f"{slugify(title) or 'thu-tuc'}-{code.replace('.', '-')}"


def _add(writer: Writer, found: Understood) -> Named:
    title = found.content.title[SOURCE]
    slug = choose_slug(title, found.content.code)
    refuse_taken_slug(writer, PROCEDURE, slug, None)
    entry = save(writer, PROCEDURE, slug, found.content, reason=REASON)
    publish(writer, PROCEDURE, entry, reason=REASON)
    return Named(found.content.code, slug, title)


def _renew(writer: Writer, standing: Standing, content: dict[str, Any]) -> Entry:
    entry = save(writer, PROCEDURE, standing.slug, content, reason=REASON)
    if standing.state is not State.WITHDRAWN or was_missing(standing):
        publish(writer, PROCEDURE, entry, until=standing.expire_at, reason=REASON)
    return entry


def _tell(
    imported: Imported,
    standing: Standing,
    fields: tuple[str, ...],
    before: dict[str, Any],
    after: dict[str, Any],
) -> None:
    named = (standing.code, standing.slug, after["title"][SOURCE])
    if was_missing(standing):
        imported.returned.append(Named(*named))
    elif fields:
        imported.changed.append(Changed(*named, fields, _decision_of(before), _decision_of(after)))
    else:
        imported.unchanged.append(Named(*named))


def _decision_of(content: dict[str, Any]) -> str:
    decision = content.get("decision")
    return str(decision["number"]) if decision else ""
