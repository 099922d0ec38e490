"""The data door: files as received by version, and their rows in every format, asked by address.

Public: `DATA_ROUTES`.
"""

from starlette.routing import Route

from portal.web.data.choice import answer_choice
from portal.web.data.files import answer_file_named, answer_newest, answer_report, answer_version
from portal.web.data.rows import answer_rows

_VERSION = "/data/{dataset}/{resource}/v{number:int}"

DATA_ROUTES = [
    Route(f"{_VERSION}/report.json", answer_report),
    Route(f"{_VERSION}/{{file}}", answer_version),
    Route(f"{_VERSION}.{{format}}", answer_rows),
    Route("/data/{dataset}/{resource}/report.json", answer_report),
    Route("/data/{dataset}/{resource}/latest", answer_newest),
    Route("/data/{dataset}/{resource}/rows", answer_choice),
    Route("/data/{dataset}/{resource}/{file}", answer_file_named),
    Route("/data/{dataset}/{resource}.{format}", answer_rows),
    Route("/data/{dataset}/{resource}", answer_newest),
]

__all__ = ["DATA_ROUTES"]
