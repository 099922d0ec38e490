"""Rows by address: in any format as a stream, or as JSON in pages."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from portal.tabular import Operator, Selection, Visit, count_rows, stream_rows
from portal.web.data.asking import Asked, read_question
from portal.web.data.finding import find_place
from portal.web.data.page import make_page
from portal.web.data.streaming import StreamedRows, Streams
from portal.web.headers import FILE_POLICY
from portal.web.presence import attend
from portal.web.sending import is_unchanged

_MOST_COUNTED: Final = 20_000_000
"""Rows among which those that fit are counted before they are sent."""


async def answer_rows(request: Request) -> Response:
    """Answer a question to a table in the format that the address ends in."""
    place = await run_in_threadpool(find_place, request)
    if isinstance(place, Response):
        return place
    asked = await run_in_threadpool(read_question, request, place)
    headers = _describe(asked)
    if is_unchanged(request, asked.tag):
        return Response(status_code=304, headers=headers)
    if asked.first is not None:
        return make_page(request, await attend(request, asked.fetch), headers)
    return await _stream(request, asked, headers)


def _describe(asked: Asked) -> dict[str, str]:
    parts = [asked.place.dataset, asked.place.slug, f"v{asked.version.number}"]
    parts += ["excel"] if asked.form.name == "excel" else []
    headers = {
        "Cache-Control": "public, no-cache",
        "Content-Security-Policy": FILE_POLICY,
        "ETag": asked.tag,
        "Link": f'<{asked.place.path}.{asked.form.name}>; rel="latest-version"',
    }
    if asked.first is None:
        headers["Content-Disposition"] = f'attachment; filename="{"-".join(parts)}{asked.form.ending}"'
    return headers


async def _stream(request: Request, asked: Asked, headers: dict[str, str]) -> Response:
    """Begin the answer once its first rows are there, so that what hinders it can still be said."""
    visit, streams = Visit(), _streams_of(request)
    count = await attend(request, partial(_count, asked), visit)
    if count is not None:
        headers["X-Row-Count"] = str(count)
    pieces = stream_rows(asked.table, asked.question, asked.form, asked.titles)
    if request.method == "HEAD":
        return Response(headers=headers, media_type=asked.form.media_type)
    streams.enter()
    with ExitStack() as unless_begun:
        unless_begun.callback(streams.leave)
        first = await attend(request, partial(next, pieces, b""), visit)
        unless_begun.pop_all()
    return StreamedRows(first, pieces, visit, streams, asked.form.media_type, headers)


def _count(asked: Asked) -> int | None:
    """Return how many rows there will be, if that is soon known."""
    question = asked.question
    if not isinstance(question, Selection) or asked.table.row_count > _MOST_COUNTED:
        return None
    if question.search or any(each.operator is Operator.CONTAINS for each in question.filters):
        return None
    return count_rows(asked.table, question)


def _streams_of(request: Request) -> Streams:
    """Return the streams of the application that answers."""
    state = request.app.state
    if not hasattr(state, "streams"):
        state.streams = Streams()
    streams: Streams = state.streams
    return streams
