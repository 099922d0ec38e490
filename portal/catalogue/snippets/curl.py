"""A command for any shell, of Windows too: the address holds nothing that a shell would take for its own."""

from __future__ import annotations

from portal.catalogue.snippets.target import CSV, Target


def write_curl(target: Target) -> str:
    """Return a command that writes the rows to a file; it fails if they are not there."""
    return f'curl --fail --location --output {target.resource}.{CSV} "{target.filtered_address}"'
