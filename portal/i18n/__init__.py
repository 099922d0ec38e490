"""Languages: which there are, translated text, messages from `locales/`, dates and numbers.

Public: `LOCALES`, `PAGE_LOCALES`, `SOURCE`, `Locale`, `Translated`, `Served`, `serve`,
`translate`, `mark`, `negotiate`, `portal_name`, `format_date`, `format_datetime`, `format_number`,
`start_day`, `TIMEZONE`.
"""

from portal.i18n.formats import TIMEZONE, format_date, format_datetime, format_number, format_size, start_day
from portal.i18n.locales import LOCALES, PAGE_LOCALES, SOURCE, Locale, negotiate
from portal.i18n.messages import mark, translate, translate_error, translate_plural
from portal.i18n.portal_name import portal_name
from portal.i18n.translated import Served, Translated, languages, serve

__all__ = [
    "LOCALES",
    "PAGE_LOCALES",
    "SOURCE",
    "TIMEZONE",
    "Locale",
    "Served",
    "Translated",
    "format_date",
    "format_datetime",
    "format_number",
    "format_size",
    "languages",
    "mark",
    "negotiate",
    "portal_name",
    "serve",
    "start_day",
    "translate",
    "translate_error",
    "translate_plural",
]
