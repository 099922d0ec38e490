"""The only wiring: settings to services, and the one list of routes."""

from __future__ import annotations

import atexit
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from portal.api import Services
from portal.database import open_database
from portal.errors import PortalError
from portal.projections import PROJECTIONS, Follower, make_projections
from portal.search import WhooshEngine
from portal.settings import Settings
from portal.signing import keep_key
from portal.static_site.addresses import LOOKUP_PATHS, SEARCH_PATHS
from portal.storage import ObjectStore
from portal.tabular import TableStore, Terms
from portal.web.area_lookup import answer_lookup
from portal.web.catalogue import (
    answer_catalogue,
    answer_catalogue_page,
    answer_dataset,
    answer_description,
    answer_document,
)
from portal.web.ckan import PATHS as CKAN_PATHS
from portal.web.ckan import answer_action, answer_dataset_page, answer_version
from portal.web.data.choice import answer_choice
from portal.web.data.files import answer_file, answer_file_named, answer_newest, answer_report
from portal.web.data.rows import answer_rows
from portal.web.deadline_page import DEADLINE_PATHS, answer_deadline
from portal.web.documents import answer_document_file
from portal.web.errors import answer_fault, answer_http_error, answer_portal_error
from portal.web.graphql import answer_graphql
from portal.web.headers import SecurityHeaders
from portal.web.health import answer_health
from portal.web.media import answer_media
from portal.web.pages import answer_front, answer_page
from portal.web.procedure_version import VERSION_PATHS, answer_procedure_version
from portal.web.public_services import (
    answer_service,
    answer_services,
    answer_services_page,
)
from portal.web.search_page import answer_search

_COLLECT_AFTER: Final = (50_000, 20, 100)

ROUTES = [
    Route("/", answer_front),
    Route("/graphql", answer_graphql, methods=["GET", "POST"]),
    Route("/health", answer_health),
    *(Route(path, answer_action, methods=["GET", "POST"]) for path in CKAN_PATHS),
    Route("/api/3", answer_version),
    Route("/dataset/{reference}", answer_dataset_page),
    Route("/catalog", answer_catalogue),
    Route("/catalog.{ending}", answer_catalogue_page),
    Route("/catalog/{dataset}.{ending}", answer_description),
    Route("/catalog/{dataset}", answer_dataset),
    Route("/catalog/{dataset}/{document}", answer_document),
    Route("/public-services", answer_services),
    Route("/public-services.{ending}", answer_services_page),
    Route("/public-services/{service}", answer_service),
    Route("/data/{dataset}/{resource}/v{number:int}/report.json", answer_report),
    Route("/data/{dataset}/{resource}/v{number:int}/{file}", answer_file),
    Route("/data/{dataset}/{resource}/v{number:int}.{format}", answer_rows),
    Route("/data/{dataset}/{resource}/report.json", answer_report),
    Route("/data/{dataset}/{resource}/latest", answer_newest),
    Route("/data/{dataset}/{resource}/rows", answer_choice),
    Route("/data/{dataset}/{resource}/{file}", answer_file_named),
    Route("/data/{dataset}/{resource}.{format}", answer_rows),
    Route("/data/{dataset}/{resource}", answer_newest),
    Route("/media/{sha256}/{file}", answer_media),
    Route("/documents/{document}/{sha256}/{file}", answer_document_file),
    *(Route(path, answer_lookup) for path in LOOKUP_PATHS),
    *(Route(path, answer_search) for path in SEARCH_PATHS),
    *(Route(path, answer_procedure_version) for path in VERSION_PATHS),
    *(Route(path, answer_deadline) for path in DEADLINE_PATHS),
    Route("/{path:path}", answer_page),
]


def open_services(settings: Settings) -> Services:
    """Open the stores that the settings name."""
    _spare_collector()
    return Services(
        settings=settings,
        database=open_database(settings.database),
        search=WhooshEngine(settings.index / "current"),
        tables=TableStore(settings.tables / "current", _find_terms(settings)),
        objects=ObjectStore(settings.objects),
    )


def _spare_collector() -> None:
    """Let the collector of garbage leave alone what is loaded by now, and come less often.

    An operation makes tens of thousands of small objects and few circles; the collector took a quarter
    of its time. What is loaded lives as long as the process; at the end the collector may have it.
    """
    if not gc.get_freeze_count():
        gc.set_threshold(*_COLLECT_AFTER)
        gc.freeze()
        atexit.register(gc.unfreeze)


def _find_terms(settings: Settings) -> Terms:
    """Return on which terms readers may ask tables."""
    key = settings.cursor_key.encode() or keep_key(settings.var / "cursor.key")
    return Terms(settings.query_time_limit, settings.query_memory_limit, key)


def create_app(settings: Settings | None = None, *, follows: bool = True) -> Starlette:
    """Return the application; unless told otherwise it follows the change log while it serves."""
    settings = settings or Settings()
    services = open_services(settings)
    app = Starlette(
        routes=ROUTES,
        lifespan=_lifespan(services, follows=follows),
        middleware=[
            Middleware(SecurityHeaders, is_https=settings.base_url.startswith("https:")),
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "POST"],
                expose_headers=["Content-Disposition", "ETag", "Link", "Repr-Digest", "X-Row-Count"],
                max_age=86400,
            ),
        ],
        exception_handlers={
            PortalError: answer_portal_error,
            HTTPException: answer_http_error,
            Exception: answer_fault,
        },
    )
    app.state.services = services
    return app


def _lifespan(services: Services, *, follows: bool):  # type: ignore[no-untyped-def]
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        projections = make_projections(services)
        follower = Follower([projections[name] for name in PROJECTIONS], services.settings.follow_interval)
        if follows:
            follower.start()
        yield
        if follows:
            follower.stop()
        services.database.close()

    return lifespan
