"""Documents into the index, in one commit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import closing
from pathlib import Path

from whoosh.codec.whoosh3 import W3Codec
from whoosh.index import EmptyIndexError, LockError
from whoosh.writing import SegmentWriter

from portal.errors import Locked
from portal.search.document import SearchDocument
from portal.search.index.collation import sort_keys
from portal.search.index.columns import Keywords
from portal.search.index.files import missing, open_files
from portal.search.index.merging import merge_small
from portal.search.index.schema import field_values


def write_documents(folder: Path, documents: Iterable[SearchDocument], remove: Iterable[str]) -> None:
    """Remove entries, then add or replace documents. Raises `Locked`, `Unavailable`.

    Nothing to do is no commit.
    """
    batch = {document.key: document for document in documents}
    removed = list(remove)
    if not batch and not removed:
        return
    with open_writer(folder) as writer:
        writer.mergetype = merge_small
        _delete(writer, "entry", removed)
        _delete(writer, "key", batch)
        keys = sort_keys([document.title for document in batch.values()])
        for document, key in zip(batch.values(), keys, strict=True):
            writer.add_document(**field_values(document, key))


def open_writer(folder: Path) -> SegmentWriter:
    """Return Whoosh's writer, which keeps others out until it commits or is cancelled."""
    codec = W3Codec()
    codec.length_stats = False  # Nothing here reads the statistics of lengths.
    try:
        return SegmentWriter(open_files(folder), compound=False, codec=codec)
    except LockError as error:
        raise Locked("Another process writes the search index; wait until it has finished.") from error
    except EmptyIndexError as error:
        raise missing() from error


def _delete(writer: SegmentWriter, field: str, values: Collection[str]) -> None:
    """Mark the documents that have one of `values` as deleted."""
    with closing(writer.reader()) as reader:
        for leaf, start in reader.leaf_readers() if values and reader.doc_count_all() else ():
            keywords: Keywords = leaf.column_reader("values", translate=False).keywords
            for value in values:
                for document in keywords.documents(field, value).tolist():
                    writer.delete_document(start + document)
