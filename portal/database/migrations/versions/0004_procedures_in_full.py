"""Procedures in full: cases, fees, roles and dates of effect; their facets, and versions by date."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

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
    _convert_rows()
    with op.batch_alter_table("procedure") as table:
        table.drop_column("level")
        table.drop_column("papers")


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
)
_VERSIONS = sa.table(
    "version",
    sa.column("entry_id", sa.Uuid()),
    sa.column("number", sa.Integer()),
    sa.column("entry_type", sa.String()),
    sa.column("content", sa.JSON()),
)


def _convert_rows() -> None:
    """Put rows and versions into the new shape; what follows from them comes with the next publication."""
    connection = op.get_bind()
    for row in connection.execute(sa.select(_ROWS)).mappings().all():
        values = _convert(row)
        connection.execute(sa.update(_ROWS).where(_ROWS.c.id == row["id"]).values(**values))
    kept = sa.select(_VERSIONS).where(_VERSIONS.c.entry_type == "procedure")
    for row in connection.execute(kept).mappings().all():
        content = dict(row["content"])
        content |= _convert(content)
        del content["level"], content["papers"]
        own = sa.and_(_VERSIONS.c.entry_id == row["entry_id"], _VERSIONS.c.number == row["number"])
        connection.execute(sa.update(_VERSIONS).where(own).values(content=json.loads(json.dumps(content))))
    connection.execute(
        sa.text(
            "INSERT INTO procedure_version (procedure_id, number, decision, applies_from, published_at) "
            "SELECT id, live_version, '', date(published_at), published_at FROM procedure "
            "WHERE live_version > 0 AND published_at IS NOT NULL"
        )
    )


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
    """Give the rows their former shape; what it has no place for is lost."""
    op.drop_index("ix_change_kind", "change")
    op.drop_table("procedure_facet")
    op.drop_table("procedure_version")
    with op.batch_alter_table("procedure") as table:
        table.add_column(sa.Column("level", sa.String(), nullable=False, server_default="commune"))
        table.add_column(sa.Column("papers", sa.JSON(), nullable=False, server_default=_EMPTY_LIST))
        dates = ("valid_from", "valid_until")
        for name in ("field", "kind", *_LISTS, "decision", *dates, "source_url", "origin"):
            table.drop_column(name)
