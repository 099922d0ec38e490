"""Where a dataset's files, rows and reports are: the one place that knows the form of these paths."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def resource_path(dataset: str, resource: str) -> str:
    """Return `/data/<dataset>/<resource>`, which leads to the newest file."""
    return f"/data/{dataset}/{resource}"


def version_path(dataset: str, resource: str, number: int, file: str) -> str:
    """Return where the bytes of a version are, for ever; letters beyond ASCII are escaped."""
    return f"{resource_path(dataset, resource)}/v{number}/{quote(file)}"


def rows_path(dataset: str, resource: str, form: str, *, number: int = 0, table: str = "") -> str:
    """Return where rows are in the format of that short name; `number` 0 is the newest version.

    `table` names one of several tables of a file; the first answers without it.
    """
    version = f"/v{number}" if number else ""
    query = f"?{urlencode({'table': table})}" if table else ""
    return f"{resource_path(dataset, resource)}{version}.{form}{query}"


def report_path(dataset: str, resource: str, number: int = 0) -> str:
    """Return where the report on a file is as JSON; `number` 0 is the newest version."""
    version = f"/v{number}" if number else ""
    return f"{resource_path(dataset, resource)}{version}/report.json"
