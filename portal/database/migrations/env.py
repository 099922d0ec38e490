"""Run migrations on the connection that the caller opened; the caller's transaction holds them."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
