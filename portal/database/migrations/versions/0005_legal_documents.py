"""Legal documents, what they do to each other, and which entries cite them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INDEXED = ("agency_id", "key", "year", "issuer_slug", "issued_order")


def upgrade() -> None:
    """Make the tables. Citations of what is there already come with `portal documents gather`."""
    _make_documents()
    op.create_table(
        "document_relation",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document_code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("document_id", "position"),
    )
    op.create_index("ix_document_relation_key", "document_relation", ["key", "kind"])
    op.create_index("ix_document_relation_document_code", "document_relation", ["document_code"])
    op.create_table(
        "citation_link",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("entry_type", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("articles", sa.JSON(), nullable=False),
        sa.Column("is_declared", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "key"),
    )
    op.create_index("ix_citation_link_key", "citation_link", ["key", "entry_type", "entry_id"])


def _make_documents() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("title", "summary", "body", "tags")),
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
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("issuer", sa.JSON(), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("issued_on", "in_force_from", "expired_on")),
        *(sa.Column(name, sa.JSON(none_as_null=True), nullable=False) for name in ("files", "relations")),
        sa.Column("is_cited_only", sa.Boolean(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("issuer_slug", sa.String(), nullable=False),
        sa.Column("issued_order", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agency.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
        sa.UniqueConstraint("code"),
    )
    op.create_index("ix_document_listing", "document", ["state", "published_at", "id"])
    for name in _INDEXED:
        op.create_index(f"ix_document_{name}", "document", [name])


def downgrade() -> None:
    """Take the tables away."""
    for name in ("citation_link", "document_relation", "document"):
        op.drop_table(name)
