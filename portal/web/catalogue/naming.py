"""What the portal's catalogue is called, and by whom it is published."""

from __future__ import annotations

from portal.i18n import PAGE_LOCALES, mark, portal_name, translate
from portal.syndication.dcat import Catalogue

_DESCRIPTION = mark("Every dataset that the province publishes, with all its files and tables.")


def name_catalogue(base_url: str) -> Catalogue:
    """Return the catalogue of the portal at `base_url`."""
    portal = {locale: portal_name(locale) for locale in PAGE_LOCALES}
    return Catalogue(
        base_url=base_url,
        title={locale: f"{translate('Open data', locale)} · {name}" for locale, name in portal.items()},
        description={locale: translate(_DESCRIPTION, locale) for locale in PAGE_LOCALES},
        publisher=portal,
    )
