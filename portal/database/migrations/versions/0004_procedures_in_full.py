"""Procedures in full: cases, fees, roles and dates of effect; their facets, and versions by date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_EMPTY_OBJECT = sa.text("'{}'")
_EMPTY_LIST = sa.text("'[]'")
_LISTS = (
    "levels",
    "agencies",
    "reception",
    "conditions",
    "cases",
    "related_procedures",
    "events",
    "unread",
)


def upgrade() -> None:
    op.create_index("ix_change_kind", "change", ["entry_type", "action", "at"])
    _make_tables()
    with op.batch_alter_table("procedure") as table:
        table.add_column(sa.Column("field", sa.JSON(), nullable=False, server_default=_EMPTY_OBJECT))
        table.add_column(sa.Column("kind", sa.String(), nullable=True))
        for name in _LISTS:
            table.add_column(sa.Column(name, sa.JSON(), nullable=False, server_default=_EMPTY_LIST))
        table.add_column(sa.Column("decision", sa.JSON(none_as_null=True), nullable=True))
        table.add_column(sa.Column("valid_from", sa.Date(), nullable=True))
        table.add_column(sa.Column("valid_until", sa.Date(), nullable=True))
        for name in ("source_url", "origin"):
            table.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    _convert_all(_convert, ("level", "papers"))
    with op.batch_alter_table("procedure") as table:
        table.drop_column("level")
        table.drop_column("papers")
    _number_versions(op.get_bind())  # Last, for SQLite makes the table anew to take columns away.


def _make_tables() -> None:
    op.create_table(
        "procedure_version",
        sa.Column("procedure_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("applies_from", sa.Date(), nullable=False),
        sa.Column("applies_until", sa.Date(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["procedure_id"], ["procedure.id"]),
        sa.PrimaryKeyConstraint("procedure_id", "number"),
    )
    op.create_index(
        "ix_procedure_version_applies", "procedure_version", ["procedure_id", "applies_from", "number"]
    )
    op.create_index("ix_procedure_version_published", "procedure_version", ["published_at", "procedure_id"])
    op.create_table(
        "procedure_facet",
        sa.Column("procedure_id", sa.Uuid(), nullable=False),
        sa.Column("facet", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["procedure_id"], ["procedure.id"]),
        sa.PrimaryKeyConstraint("procedure_id", "facet", "value"),
    )
    op.create_index("ix_procedure_facet_value", "procedure_facet", ["facet", "value", "procedure_id"])


_ROWS = sa.table(
    "procedure",
    sa.column("id", sa.Uuid()),
    *(sa.column(name, sa.JSON()) for name in ("levels", "steps", "channels", "cases", "results")),
    sa.column("level", sa.String()),
    sa.column("papers", sa.JSON()),
    sa.column("live_version", sa.Integer()),
    sa.column("published_at", sa.DateTime(timezone=True)),
)
_PROCEDURE_VERSIONS = sa.table(
    "procedure_version",
    sa.column("procedure_id", sa.Uuid()),
    sa.column("number", sa.Integer()),
    sa.column("decision", sa.String()),
    sa.column("applies_from", sa.Date()),
    sa.column("published_at", sa.DateTime(timezone=True)),
)
_PAPER = ("name", "originals", "copies", "note")
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_VERSIONS = sa.table(
    "version",
    sa.column("entry_id", sa.Uuid()),
    sa.column("number", sa.Integer()),
    sa.column("entry_type", sa.String()),
    sa.column("content", sa.JSON()),
)


def _convert_all(convert: Callable[[Mapping[str, Any]], dict[str, Any]], gone: Sequence[str]) -> None:
    """Put rows and versions into another shape; what follows from them comes with the next publication."""
    connection = op.get_bind()
    for row in connection.execute(sa.select(_ROWS)).mappings().all():
        connection.execute(sa.update(_ROWS).where(_ROWS.c.id == row["id"]).values(**convert(row)))
    kept = sa.select(_VERSIONS).where(_VERSIONS.c.entry_type == "procedure")
    for row in connection.execute(kept).mappings().all():
        content = {**row["content"], **convert(row["content"])}
        said = {name: value for name, value in content.items() if name not in gone}
        own = sa.and_(_VERSIONS.c.entry_id == row["entry_id"], _VERSIONS.c.number == row["number"])
        connection.execute(sa.update(_VERSIONS).where(own).values(content=said))


def _number_versions(connection: sa.Connection) -> None:
    """Let the version that readers see of each procedure apply from the day of its publication."""
    live = sa.select(_ROWS.c.id, _ROWS.c.live_version, _ROWS.c.published_at).where(
        _ROWS.c.live_version > 0, _ROWS.c.published_at.is_not(None)
    )
    rows = [
        {
            "procedure_id": id_,
            "number": number,
            "decision": "",
            "applies_from": (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
            .astimezone(_VIETNAM)
            .date(),
            "published_at": moment,
        }
        for id_, number, moment in connection.execute(live).all()
    ]
    if rows:
        connection.execute(sa.insert(_PROCEDURE_VERSIONS), rows)


def _find_day(moment: datetime) -> date:
    """Return the day of a moment in Vietnam; SQLite gives moments in UTC without saying so."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(_VIETNAM).date()


def _convert(old: Mapping[str, Any]) -> dict[str, Any]:
    papers = old["papers"] or []
    return {
        "levels": [old["level"]],
        "cases": [{"key": "ho-so", "papers": papers}] if papers else [],
        "steps": [{"text": text} for text in old["steps"]],
        "results": [{"name": name} for name in old["results"]],
        "channels": [_convert_channel(channel) for channel in old["channels"] or []],
    }


def _convert_channel(old: Mapping[str, Any]) -> dict[str, Any]:
    is_limited = old.get("duration") is not None and old.get("unit")
    limits = [{"number": old["duration"], "unit": old["unit"]}] if is_limited else []
    fees = [] if old.get("fee") is None else [{"amount": old["fee"]}]
    return {"kind": old["kind"], "note": old.get("note", {}), "time_limits": limits, "fees": fees}


def downgrade() -> None:
    """Give rows and versions their former shape; what it has no place for is lost."""
    op.drop_index("ix_change_kind", "change")
    op.drop_table("procedure_facet")
    op.drop_table("procedure_version")
    with op.batch_alter_table("procedure") as table:
        table.add_column(sa.Column("level", sa.String(), nullable=False, server_default="commune"))
        table.add_column(sa.Column("papers", sa.JSON(), nullable=False, server_default=_EMPTY_LIST))
    gone = ("field", "kind", *_LISTS, "decision", "valid_from", "valid_until", "source_url", "origin")
    _convert_all(_convert_back, gone)
    with op.batch_alter_table("procedure") as table:
        for name in gone:
            table.drop_column(name)


def _convert_back(new: Mapping[str, Any]) -> dict[str, Any]:
    papers = [paper for case in new["cases"][:1] for paper in case["papers"]]
    return {
        "level": next(iter(new["levels"]), "commune"),
        "papers": [{name: paper[name] for name in _PAPER if name in paper} for paper in papers],
        "steps": [step.get("text", {}) for step in new["steps"]],
        "results": [result["name"] for result in new["results"]],
        "channels": [_convert_channel_back(channel) for channel in new["channels"] or []],
    }


def _convert_channel_back(new: Mapping[str, Any]) -> dict[str, Any]:
    limit = next((each for each in new.get("time_limits", []) if each.get("number") is not None), {})
    fee = next((each for each in new.get("fees", []) if each.get("amount") is not None), {})
    number = limit.get("number")
    is_whole = number is not None and number == int(number)
    return {
        "kind": new["kind"],
        "note": new.get("note", {}),
        "duration": int(number) if is_whole else None,
        "unit": limit["unit"] if is_whole else None,
        "fee": fee.get("amount"),
    }
