"""Every setting of the portal, each an environment variable `PORTAL_<NAME>` or a line in `.env`."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The one list of settings. Paths are relative to `home`."""

    model_config = SettingsConfigDict(env_prefix="PORTAL_", env_file=".env", extra="ignore", frozen=True)

    home: Path = Field(Path(), description="The folder that holds what the portal writes")
    database_url: str = Field("", description="SQLAlchemy URL; empty: SQLite in var/portal.db")
    base_url: str = Field("http://127.0.0.1:8000", description="The address readers use, no slash at the end")
    host: str = Field("127.0.0.1", description="The address the server listens on")
    port: int = Field(8000, ge=0, le=65535, description="The port the server listens on")
    home_area: str = Field("91", description="Code of the province that this portal serves")
    site_notice: bool = Field(True, description="Say on every page that the content is a sample")
    report_email: str = Field(
        "", description="Who gets reports of mistakes on pages whose agency has no e-mail"
    )
    follow_interval: float = Field(0.5, gt=0, description="Seconds between two looks at the change log")
    body_limit: int = Field(100_000, gt=0, description="Bytes of a request body that are read at most")
    page_limit: int = Field(100, gt=0, description="Entries or rows that one page of a list holds at most")
    resource_limit: int = Field(
        10_000_000_000, gt=0, description="Bytes of a data file that are taken in at most"
    )

    query_time_limit: float = Field(
        10.0, gt=0, description="Seconds that a query of rows may take, a download until its first byte"
    )
    query_memory_limit: str = Field(
        "128MB",
        pattern="^[1-9][0-9]*(MB|GB)$",
        description="Memory that all queries of rows may hold together; more is put on disk",
    )
    cursor_key: str = Field(
        "",
        repr=False,
        description="Secret that page cursors are signed with; empty: made once and kept in var/",
    )
    error_limit: int = Field(0, ge=0, description="Errors in a data file that are let pass")

    @property
    def var(self) -> Path:
        """The folder of everything written at run time except the search index."""
        return self.home.resolve() / "var"

    @property
    def database(self) -> str:
        """The SQLAlchemy URL of the database."""
        return self.database_url or f"sqlite:///{self.var / 'portal.db'}"

    @property
    def objects(self) -> Path:
        """Files as received, by their checksum."""
        return self.var / "objects"

    @property
    def tables(self) -> Path:
        """Generations of the queryable tables."""
        return self.var / "tables"

    @property
    def site(self) -> Path:
        """Generations of the static pages."""
        return self.var / "site"

    @property
    def index(self) -> Path:
        """Generations of the search index."""
        return self.home.resolve() / "search_index" / "built"
