"""Time limits, fees and papers in words."""

from __future__ import annotations

from portal.entities import Fee, Paper, TimeLimit
from portal.i18n import Locale, format_date, format_number, serve, translate, translate_plural
from portal.vocabulary import load_vocabulary


def word_time_limit(limit: TimeLimit, locale: Locale) -> str:
    """Return a time limit in words: `3 working days`, or its rule; its condition in brackets."""
    return _narrow(_word_number(limit, locale), serve(limit.condition, locale).text)


def _word_number(limit: TimeLimit, locale: Locale) -> str:
    if limit.number is None or limit.unit is None:
        return serve(limit.rule, locale).text
    return word_length(limit.number, limit.unit, locale)


def word_length(number: float, unit: str, locale: Locale) -> str:
    """Return `3 working days`; nothing at all is `At once`."""
    if number == 0:
        return translate("At once", locale)
    match unit:
        case "hour":
            return translate_plural("{count} hour", "{count} hours", number, locale)
        case "working-day":
            return translate_plural("{count} working day", "{count} working days", number, locale)
        case "calendar-day":
            return translate_plural("{count} day", "{count} days", number, locale)
        case _:
            return translate_plural("{count} month", "{count} months", number, locale)


def word_fee(fee: Fee, locale: Locale) -> str:
    """Return a fee in words: `Charge: 50,000 đồng for each licence`, with what narrows it in brackets."""
    kind = serve(load_vocabulary("fee_kinds")[fee.kind].title, locale).text if fee.kind else ""
    said = f"{kind}: {_word_amount(fee, locale)}" if kind else _word_amount(fee, locale)
    return _narrow(said, serve(fee.condition, locale).text, *_word_period(fee, locale))


def _word_amount(fee: Fee, locale: Locale) -> str:
    if fee.amount is None:
        return serve(fee.rule, locale).text
    if fee.amount == 0:
        return translate("Free", locale)
    amount = f"{format_number(fee.amount, locale)} đồng"
    each = serve(fee.per, locale).text
    return f"{amount}/{each}" if each else amount


def _word_period(fee: Fee, locale: Locale) -> list[str]:
    said = []
    if fee.valid_from:
        said.append(translate("from {day}", locale, day=format_date(fee.valid_from, locale)))
    if fee.valid_until:
        said.append(translate("until {day}", locale, day=format_date(fee.valid_until, locale)))
    return said


def word_copies(paper: Paper, locale: Locale) -> str:
    """Return how many originals and copies of a paper to hand in; empty if none are."""
    said = []
    if paper.originals:
        said.append(translate_plural("{count} original", "{count} originals", paper.originals, locale))
    if paper.copies:
        said.append(translate_plural("{count} copy", "{count} copies", paper.copies, locale))
    return ", ".join(said)


def _narrow(said: str, *narrowings: str) -> str:
    narrowed = "; ".join(filter(None, narrowings))
    return f"{said} ({narrowed})" if narrowed else said
