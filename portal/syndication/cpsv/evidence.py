"""What goes into a service and what comes out: conditions, papers, results, rules."""

from __future__ import annotations

from collections.abc import Iterator

from portal.citations import citation_key
from portal.entities import LegalBasis, Step
from portal.guidance.wording import word_copies
from portal.i18n import Locale, mark, translate
from portal.syndication.cpsv.concepts import add_term
from portal.syndication.cpsv.parts import Service
from portal.syndication.dcat.texts import write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri
from portal.syndication.writable import keep_writable

_RULE = mark("Step by step")


def add_evidence(graph: Graph, service: Service) -> Iterator[Iri]:
    """Describe the papers of all cases."""
    for number, case in enumerate(service.record.procedure.cases, 1):
        for place, paper in enumerate(case.papers, 1):
            label = f"evidence-{number}-{place}"
            copies = {locale: word_copies(paper, locale) for locale in service.locales}
            forms = (make_web_iri(form.url) for form in paper.forms if form.url)
            said: Said = {
                "dct:identifier": service.identify(label),
                "dct:title": write_texts(paper.name),
                "dct:description": service.describe(case.title, copies, paper.note),
                "dct:type": [add_term(graph, service.catalogue, "paper_needs", paper.need)],
                "foaf:page": [graph.add(form, ["foaf:Document"], {}) for form in forms if form],
            }
            yield graph.add(service.part(label), ["cv:Evidence"], said)


def add_requirements(graph: Graph, service: Service) -> Iterator[Iri]:
    """Describe the conditions that an applicant must meet."""
    for number, condition in enumerate(service.record.procedure.conditions, 1):
        label = f"requirement-{number}"
        said: Said = {
            "dct:identifier": service.identify(label),
            "dct:title": write_texts(condition),
        }
        if said["dct:title"]:
            yield graph.add(service.part(label), ["cv:Requirement"], said)


def add_outputs(graph: Graph, service: Service) -> Iterator[Iri]:
    """Describe what the applicant gets, by its national code where it has one."""
    for number, result in enumerate(service.record.procedure.results, 1):
        said: Said = {
            "dct:identifier": [Literal(result.code)] if result.code else service.identify(f"output-{number}"),
            "dct:title": write_texts(result.name),
        }
        yield graph.add(service.part(f"output-{number}"), ["cv:Output"], said)


def add_rule(graph: Graph, service: Service, laws: list[Iri]) -> list[Iri]:
    """Describe the steps as the rule that the service follows."""
    steps = service.record.procedure.steps
    description = write_texts(
        {locale: "\n".join(_word_step(step, locale) for step in steps) for locale in service.locales}
    )
    if not description:
        return []
    said: Said = {
        "dct:identifier": service.identify("rule"),
        "dct:title": [Literal(translate(_RULE, locale), language=locale) for locale in service.locales],
        "dct:description": description,
        "cpsv:implements": laws,
    }
    return [graph.add(service.part("rule"), ["cpsv:Rule"], said)]


def _word_step(step: Step, locale: Locale) -> str:
    branches = [text for branch in step.branches for text in (branch.condition, branch.outcome)]
    said = (text.get(locale, "") for text in (step.title, step.text, *branches))
    return " ".join(filter(None, said))


def add_laws(graph: Graph, service: Service) -> list[Iri]:
    """Describe the documents that the service rests on; the same document bears one name everywhere."""
    return [_add_law(graph, service, *each) for each in enumerate(service.record.procedure.legal_basis, 1)]


def _add_law(graph: Graph, service: Service, number: int, basis: LegalBasis) -> Iri:
    key = citation_key(basis.number) if basis.number else ""
    name = service.catalogue.term("law", key) if key else service.part(f"law-{number}")
    said: Said = {
        "dct:identifier": [Literal(keep_writable(basis.number))] if basis.number else [],
        "dct:title": write_texts(basis.title) or [Literal(keep_writable(basis.number), language="vi")],
    }
    return graph.add(name, ["eli:LegalResource"], said)
