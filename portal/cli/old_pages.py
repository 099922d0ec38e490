"""What an imported page was understood to be, for the person at the terminal."""

from __future__ import annotations

from pathlib import Path

from portal.cli.console import OUTPUT
from portal.importers import Outcome
from portal.importers.old_pages import OldPage


def print_page(path: Path, page: OldPage, outcome: Outcome, slug: str) -> None:
    """Print each field that was understood and each line that was dropped, with the reason."""
    OUTPUT.print(f"\n[bold]{path.name}[/bold]  {outcome} → news/{slug}")
    source = page.date_source
    date = (
        f"{page.published_at:%Y-%m-%d %H:%M %Z} (from “{source.text}”)"
        if page.published_at and source
        else ""
    )
    fields = {
        "title": page.title,
        "date": date,
        "byline": page.byline,
        "source": page.source,
        "place": page.place,
        "section": page.category,
        "lead": page.lead,
        "captions": " | ".join(page.captions),
        "text": f"{len(page.paragraphs)} paragraphs, {sum(map(len, page.paragraphs))} characters",
    }
    for name, value in fields.items():
        OUTPUT.print(f"  {name:<9}{value or '—'}", markup=False)
    for dropped in page.dropped:
        OUTPUT.print(
            f"  dropped  line {dropped.line}: {dropped.text[:70]} ({dropped.reason})",
            markup=False,
            style="dim",
        )
