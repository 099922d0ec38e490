"""Programmes, and the datasets that their indicators take figures from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_STRUCTURED = (
    "agencies",
    "legal_basis",
    "phases",
    "priority_fields",
    "tasks",
    "indicators",
    "pilots",
    "budget",
    "consultations",
    "sources",
)


def upgrade() -> None:
    op.create_table(
        "programme",
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("agency_id", sa.Uuid(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expire_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("has_page", sa.Boolean(), nullable=False),
        sa.Column("live_version", sa.Integer(), nullable=False),
        sa.Column("latest_version", sa.Integer(), nullable=False),
        sa.Column("withdrawal", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("goal", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("outlook", sa.JSON(), nullable=False),
        sa.Column("illustrative", sa.Boolean(), nullable=False),
        sa.Column("related", sa.JSON(), nullable=False),
        *(sa.Column(name, sa.JSON(none_as_null=True), nullable=False) for name in _STRUCTURED),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
    )
    op.create_index("ix_programme_agency_id", "programme", ["agency_id"])
    op.create_index("ix_programme_listing", "programme", ["state", "published_at", "id"])
    op.create_table(
        "programme_dataset",
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("dataset_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"]),
        sa.ForeignKeyConstraint(["dataset_id"], ["dataset.id"]),
        sa.PrimaryKeyConstraint("programme_id", "dataset_id"),
    )
    op.create_index("ix_programme_dataset_dataset_id", "programme_dataset", ["dataset_id"])


def downgrade() -> None:
    op.drop_table("programme_dataset")
    op.drop_table("programme")
