"""Datasets say more of themselves; resources may be links, and keep every version of their files."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_EMPTY_OBJECT = sa.text("'{}'")
_EMPTY_LIST = sa.text("'[]'")
_FILE = ("file", "media_type", "size", "sha256")


def upgrade() -> None:
    for name, empty in (
        ("contact", _EMPTY_OBJECT),
        ("languages", _EMPTY_LIST),
        ("legal_basis", _EMPTY_LIST),
        ("related", _EMPTY_LIST),
    ):
        op.add_column("dataset", sa.Column(name, sa.JSON(), nullable=False, server_default=empty))
    _let_resources_be_links()
    _make_versions()


def _let_resources_be_links() -> None:
    with op.batch_alter_table("resource") as table:
        for name in ("file", "media_type", "sha256"):
            table.alter_column(name, existing_type=sa.String(), nullable=True)
        table.alter_column("size", existing_type=sa.Integer(), nullable=True)
        kind = sa.Column("kind", sa.String(length=40), nullable=False, server_default="file")
        table.add_column(kind)
        table.add_column(sa.Column("url", sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("note", sa.JSON(), nullable=False, server_default=_EMPTY_OBJECT))
        table.add_column(sa.Column("primary_key", sa.JSON(), nullable=False, server_default=_EMPTY_LIST))


def _make_versions() -> None:
    """Make the table of versions, and the file that each resource has now its first."""
    op.create_table(
        "resource_version",
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("resource_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("dataset_id", sa.Uuid(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.JSON(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("primary_key", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["dataset_id"], ["dataset.id"]),
        sa.PrimaryKeyConstraint("resource_id", "number"),
    )
    op.create_index("ix_resource_version_dataset_id", "resource_version", ["dataset_id"])
    op.create_index("ix_resource_version_sha256", "resource_version", ["sha256"])
    op.execute(
        "INSERT INTO resource_version (resource_id, number, dataset_id, file, media_type, size, sha256, "
        "published_at, note, columns, primary_key) "
        "SELECT resource.id, 1, resource.dataset_id, file, media_type, size, sha256, "
        "dataset.updated_at, '{}', resource.columns, '[]' "
        "FROM resource JOIN dataset ON dataset.id = resource.dataset_id WHERE dataset.live_version > 0"
    )


def downgrade() -> None:
    op.drop_table("resource_version")
    op.execute("DELETE FROM resource WHERE kind <> 'file'")
    with op.batch_alter_table("resource") as table:
        for name in ("kind", "url", "note", "primary_key"):
            table.drop_column(name)
        for name in _FILE:
            kind = sa.Integer() if name == "size" else sa.String()
            table.alter_column(name, existing_type=kind, nullable=False)
    for name in ("contact", "languages", "legal_basis", "related"):
        op.drop_column("dataset", name)
