"""A page: the result of an operation, shown by the template of the same name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from portal.api import Answer, Services, execute, load_operation
from portal.errors import PortalError
from portal.i18n import PAGE_LOCALES, SOURCE, TIMEZONE, Locale, portal_name
from portal.static_site.environment import open_environment

_OWN_NAMES = {Locale.VI: "Tiếng Việt", Locale.EN: "English", Locale.KM: "ភាសាខ្មែរ"}


class PageFailure(PortalError):
    """An operation of the site failed; `status` is that of its error and says which page to show."""

    code = "PAGE_FAILED"

    def __init__(self, reason: str, status: int) -> None:
        super().__init__("{reason}", reason=reason)
        self.status = status  # type: ignore[misc]


@dataclass(frozen=True)
class Page:
    """What a template must know of the page around its data.

    `paths` are the addresses of the page by language; `languages` those it is really written in.
    """

    locale: Locale
    paths: Mapping[Locale, str]
    base_url: str
    section: str = ""
    languages: tuple[Locale, ...] = PAGE_LOCALES
    number: int = 1
    previous: str | None = None
    next: str | None = None
    status: int = 200

    @property
    def path(self) -> str:
        """The page's own address."""
        return self.paths[self.locale]

    @property
    def canonical(self) -> str:
        """The address search engines should keep: the source's if this page only repeats it."""
        locale = self.locale if self.locale in self.languages else SOURCE
        return self.base_url + self.paths[locale]

    @property
    def alternates(self) -> list[dict[str, str]]:
        """The page in the languages it is really written in."""
        return [
            {"locale": locale, "path": self.paths[locale], "url": self.base_url + self.paths[locale]}
            for locale in PAGE_LOCALES
            if locale in self.languages and locale in self.paths
        ]

    @property
    def other_locales(self) -> list[dict[str, str]]:
        """The page in every language pages are made in, for the reader to switch."""
        return [
            {"locale": locale, "name": _OWN_NAMES[locale], "path": self.paths[locale]}
            for locale in PAGE_LOCALES
            if locale in self.paths
        ]


@dataclass
class Renderer:
    """Makes pages over one state of the content; what all pages show is asked for once a language."""

    services: Services
    now: datetime | None = None
    _layouts: dict[Locale, Mapping[str, Any]] = field(default_factory=dict)

    def run(self, operation: str, locale: Locale, **variables: Any) -> Mapping[str, Any]:
        """Return the data of one of the site's operations; `PageFailure` carries its first error."""
        answer = execute(self.services, load_operation(operation), variables, locale=locale, now=self.now)
        return _data(answer)

    def render(self, template: str, page: Page, data: Mapping[str, Any] | None, **extra: Any) -> bytes:
        """Return the page as HTML in UTF-8."""
        site = {
            "name": self.site_name(page.locale),
            "base_url": page.base_url,
            "notice": self.services.settings.site_notice,
            "report_email": self.services.settings.report_email,
            "today": (self.now or datetime.now(UTC)).astimezone(TIMEZONE).date().isoformat(),
        }
        layout = self._layout(page.locale)
        html = open_environment(page.locale).get_template(f"{template}.html")
        return html.render(data=data, page=page, layout=layout, site=site, **extra).encode()

    def site_name(self, locale: Locale) -> str:
        """Return what the portal is called."""
        return portal_name(locale)

    def _layout(self, locale: Locale) -> Mapping[str, Any]:
        if locale not in self._layouts:
            self._layouts[locale] = self.run("layout", locale)
        return self._layouts[locale]


def _data(answer: Answer) -> Mapping[str, Any]:
    if answer.errors or answer.data is None:
        first = answer.errors[0]
        raise PageFailure(first["message"], first["extensions"]["status"])
    return answer.data
