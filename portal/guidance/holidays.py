"""Public holidays of Vietnam (Labour Code 2019, articles 111 and 112), from the library `holidays`.

Where Tết and the second day of National Day fall in a year is announced by the Government the year
before; for years that are not announced yet the library computes what is most likely.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from holidays import country_holidays

from portal.errors import InvalidInput
from portal.i18n import Locale

FIRST_YEAR: Final = 2021
"""The year in which the Labour Code of 2019, and with it today's holidays, came into force."""
LAST_YEAR: Final = country_holidays("VN").end_year
_LANGUAGES: Final = {Locale.VI: "vi", Locale.EN: "en_US"}


@cache
def load_holidays(year: int) -> Mapping[date, Mapping[Locale, str]]:
    """Return the public holidays of a year with their names; `InvalidInput` outside the known years."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvalidInput(
            "Public holidays are known for the years {first} to {last}, not for {year}.",
            first=FIRST_YEAR,
            last=LAST_YEAR,
            year=year,
        )
    named = {locale: country_holidays("VN", years=year, language=tag) for locale, tag in _LANGUAGES.items()}
    return {
        day: {locale: names[day] for locale, names in named.items()}
        for day in sorted(named[Locale.VI])
        if day.year == year
    }


@cache
def load_worked_weekends() -> frozenset[date]:
    """Return the Saturdays and Sundays that the library knows to be worked in exchange for a day off."""
    return frozenset(country_holidays("VN", years=range(FIRST_YEAR, LAST_YEAR + 1)).weekend_workdays)
