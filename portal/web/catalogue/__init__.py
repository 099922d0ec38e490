"""The catalogue for programs: pages of DCAT-AP, and each dataset in every form that catalogues speak.

Public: `answer_catalogue`, `answer_catalogue_page`, `answer_dataset`, `answer_description`,
`answer_document`.
"""

from portal.web.catalogue.datasets import answer_dataset, answer_description, answer_document
from portal.web.catalogue.pages import answer_catalogue, answer_catalogue_page

__all__ = [
    "answer_catalogue",
    "answer_catalogue_page",
    "answer_dataset",
    "answer_description",
    "answer_document",
]
