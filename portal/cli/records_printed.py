"""What an import of national records did and understood, as a person reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table as Grid
from rich.text import Text

from portal.cli.console import OUTPUT
from portal.i18n import Locale, format_number, mark, translate
from portal.importers.national_records import Account, Changed, Example, Imported, Named, Outcome, Tally

_MOST_LISTED: Final = 20
_ROOM_FOR_ASPECTS: Final = 12
_LONGEST_TITLE: Final = 70

ASPECTS: Final = (
    mark("addresses"),
    mark("audiences"),
    mark("bare numbers"),
    mark("branches"),
    mark("cases"),
    mark("channels"),
    mark("codes"),
    mark("competent agencies"),
    mark("conditions"),
    mark("coordinating agencies"),
    mark("dates"),
    mark("decisions"),
    mark("delegated agencies"),
    mark("descriptions"),
    mark("executing agencies"),
    mark("fees"),
    mark("fields"),
    mark("forms"),
    mark("keywords"),
    mark("kinds"),
    mark("legal bases"),
    mark("levels"),
    mark("origins"),
    mark("others"),
    mark("paper notes"),
    mark("papers"),
    mark("reception places"),
    mark("related procedures"),
    mark("result codes"),
    mark("results"),
    mark("steps"),
    mark("time limits"),
    mark("bare numbers"),
    mark("titles"),
)
"""What the readers of fields count, as the report names it."""

_COUNTS: Final = (
    mark("new"),
    mark("changed"),
    mark("unchanged"),
    mark("returned"),
    mark("withdrawn"),
    mark("missing"),
    mark("refused"),
)


def print_import(account: Account, imported: Imported, locale: Locale) -> None:
    """Print what was understood field by field, then what became of the procedures."""
    _print_account(account, locale)
    _print_examples(account, locale)
    _print_changes(imported.changed, locale)
    _print_named(mark("Withdrawn, for no file has them any more"), imported.withdrawn, locale)
    _print_named(mark("In none of the files, and left as they are"), imported.missing, locale)
    if imported.documents:
        known = format_number(imported.documents, locale)
        OUTPUT.print(translate("Legal documents made known: {count}", locale, count=known))
    counts = imported.counts
    OUTPUT.print(
        ", ".join(f"{translate(name, locale)}: {format_number(counts[name], locale)}" for name in _COUNTS)
    )


def _print_account(account: Account, locale: Locale) -> None:
    grid = _make_grid([mark("Source field"), mark("What it states"), mark("Stated")], locale)
    grid.columns[0].no_wrap = True
    grid.columns[1].min_width = _ROOM_FOR_ASPECTS
    grid.columns[1].overflow = "ellipsis"
    for title in (mark("Read as data"), mark("Kept as text"), mark("Refused")):
        grid.add_column(Text(translate(title, locale)), justify="right")
    for tally in account.sort():
        shares = (_tell_share(tally, outcome, locale) for outcome in Outcome)
        total = format_number(tally.total, locale)
        grid.add_row(tally.field, translate(tally.aspect, locale), Text(total, justify="right"), *shares)
    OUTPUT.print(grid, soft_wrap=False)


def _tell_share(tally: Tally, outcome: Outcome, locale: Locale) -> str:
    if not tally.counts[outcome]:
        return "–"
    share = format_number(round(tally.share(outcome) * 100, 1), locale)
    return f"{format_number(tally.counts[outcome], locale)}\u00a0({share}\u00a0%)"


def _print_examples(account: Account, locale: Locale) -> None:
    shown = [tally for tally in account.sort() if tally.examples.keys() - {Outcome.DATA}]
    if shown:
        OUTPUT.print(translate("Examples of what was kept as text or refused", locale), style="bold")
    for tally in shown:
        OUTPUT.print(_clean(f"{tally.field}: {translate(tally.aspect, locale)}"))
        for outcome in (Outcome.TEXT, Outcome.REFUSED):
            for example in tally.examples.get(outcome, []):
                OUTPUT.print(_tell_example(example, locale))


def _tell_example(example: Example, locale: Locale) -> Text:
    reason = translate(example.reason, locale) if example.reason else ""
    return Text.assemble(f"  {example.code}  ", _clean(example.text), "  ", (reason, "dim"))


def _print_changes(changed: Sequence[Changed], locale: Locale) -> None:
    if not changed:
        return
    titles = [mark("Code"), mark("Title"), mark("Decision"), mark("Fields that changed")]
    grid = _make_grid(titles, locale)
    for each in changed[:_MOST_LISTED]:
        decision = f"{each.decision_before} → {each.decision}" if each.is_by_decision else each.decision
        grid.add_row(*map(_clean, (each.code, _shorten(each.title), decision, ", ".join(each.fields))))
    OUTPUT.print(translate("Changed, each a new version", locale), style="bold")
    OUTPUT.print(grid, soft_wrap=False)
    _print_rest(len(changed), locale)


def _print_named(title: str, named: Sequence[Named], locale: Locale) -> None:
    if not named:
        return
    OUTPUT.print(translate(title, locale), style="bold")
    for each in named[:_MOST_LISTED]:
        OUTPUT.print(_clean(f"  {each.code}  {_shorten(each.title)}"))
    _print_rest(len(named), locale)


def _print_rest(count: int, locale: Locale) -> None:
    if (more := count - _MOST_LISTED) > 0:
        OUTPUT.print(translate("And {count} more.", locale, count=format_number(more, locale)), style="dim")


def _make_grid(titles: Sequence[str], locale: Locale) -> Grid:
    grid = Grid(pad_edge=False, box=SIMPLE_HEAD)
    for title in titles:
        grid.add_column(Text(translate(title, locale)), overflow="fold")
    return grid


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else f"{text[: _LONGEST_TITLE - 1]}…"


def _clean(text: str) -> Text:
    """Return text from a file for the terminal, which must not take any of it as a command."""
    return Text("".join(sign if sign.isprintable() else "�" for sign in text))
