"""What resolvers share while one operation runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import strawberry
from sqlmodel import Session

from portal.api.budget import Budget
from portal.api.loaders import Loaders
from portal.api.services import Services
from portal.i18n import Locale

strawberry.enum(Locale, name="Locale", description="A language, by its BCP 47 tag.")


@dataclass
class Context:
    """One reader's language, one moment, one view of the database, one set of loaders, one budget."""

    services: Services
    session: Session
    locale: Locale
    now: datetime
    loaders: Loaders = field(init=False)
    budget: Budget = field(default_factory=Budget)

    def __post_init__(self) -> None:
        self.loaders = Loaders(self.session, self.now, self.services.tables)


Info = strawberry.Info[Context, None]
