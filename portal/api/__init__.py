"""The GraphQL door: types over the SQLModel rows, loaders, limits and trusted documents.

Public: `execute`, `Answer`, `Services`, `export_schema`, `load_operation`, `find_document`,
`document_id`, `trusted_documents`, `find_by_path`, `split_path`, `content_version`.
"""

from portal.api.documents import document_id, find_document, load_operation, trusted_documents
from portal.api.entry_path import find_by_path, split_path
from portal.api.execute import Answer, execute
from portal.api.query import content_version
from portal.api.schema import export_schema
from portal.api.services import Services

__all__ = [
    "Answer",
    "Services",
    "content_version",
    "document_id",
    "execute",
    "export_schema",
    "find_by_path",
    "find_document",
    "load_operation",
    "split_path",
    "trusted_documents",
]
