"""Forms of files by their media types: IANA's registry and the file types of the EU."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from portal.syndication.media_types import strip_parameters
from portal.syndication.rdf import Graph, Iri

_IANA: Final = "https://www.iana.org/assignments/media-types/"
_FILE_TYPES: Final = "http://publications.europa.eu/resource/authority/file-type/"
_REGISTERED: Final = re.compile("(application|audio|font|image|message|model|multipart|text|video)/(?!x[-.])")
_CODES: Final = {
    "application/geo+json": "GEOJSON",
    "application/json": "JSON",
    "application/ld+json": "JSON_LD",
    "application/msword": "DOC",
    "application/pdf": "PDF",
    "application/rdf+xml": "RDF_XML",
    "application/rtf": "RTF",
    "application/vnd.apache.parquet": "PARQUET",
    "application/vnd.google-earth.kml+xml": "KML",
    "application/vnd.ms-excel": "XLS",
    "application/vnd.oasis.opendocument.spreadsheet": "ODS",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/xml": "XML",
    "application/zip": "ZIP",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "text/csv": "CSV",
    "text/html": "HTML",
    "text/plain": "TXT",
    "text/tab-separated-values": "TSV",
    "text/turtle": "RDF_TURTLE",
    "text/xml": "XML",
}


def add_media_type(graph: Graph, media_type: str) -> list[Iri]:
    """Describe a media type as IANA registers it; private ones (`application/x-…`) have no address."""
    essence = strip_parameters(media_type)
    if _REGISTERED.match(essence) is None:
        return []
    name = Iri(_IANA + quote(essence, safe="/!$&+"))
    return [graph.add(name, ["dct:MediaType", "dct:MediaTypeOrExtent"], {})]


def add_file_type(graph: Graph, media_type: str) -> list[Iri]:
    """Describe the file type that the authority list of the EU has for a media type, if it has one."""
    code = _CODES.get(strip_parameters(media_type))
    return [graph.add(Iri(_FILE_TYPES + code), ["dct:MediaTypeOrExtent"], {})] if code else []
