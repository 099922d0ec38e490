"""The ways to a service, with the time each takes and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from portal.entities import Channel, Fee
from portal.guidance.wording import word_fee, word_time_limit
from portal.i18n import Locale
from portal.syndication.cpsv.concepts import add_currency, add_term
from portal.syndication.cpsv.durations import find_longest, write_duration
from portal.syndication.cpsv.parts import Service
from portal.syndication.dcat.texts import write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri
from portal.vocabulary import load_vocabulary


def add_channels(graph: Graph, service: Service) -> list[Iri]:
    """Describe the channels in their order."""
    channels = enumerate(service.record.procedure.channels, 1)
    return [_add_channel(graph, service, number, channel) for number, channel in channels]


def _add_channel(graph: Graph, service: Service, number: int, channel: Channel) -> Iri:
    longest = find_longest(channel.time_limits)
    duration = write_duration(longest) if longest else None
    address = make_web_iri(channel.url) if channel.url else None
    said: Said = {
        "dct:identifier": service.identify(f"channel-{number}"),
        "dct:type": [add_term(graph, service.catalogue, "channels", channel.kind)],
        "dct:description": write_texts(
            {locale: _word_channel(channel, locale) for locale in service.locales}
        ),
        "cv:processingTime": [duration] if duration else [],
        "foaf:page": [graph.add(address, ["foaf:Document"], {})] if address else [],
    }
    return graph.add(_name(service, number), ["cv:Channel"], said)


def _name(service: Service, number: int) -> Iri:
    return service.part(f"channel-{number}")


def _word_channel(channel: Channel, locale: Locale) -> str:
    """Say the channel in words: its kind, each time limit with its unit, its note."""
    kind = load_vocabulary("channels")[channel.kind].title.get(locale, "")
    limits = "; ".join(word_time_limit(limit, locale) for limit in channel.time_limits)
    head = f"{kind}: {limits}" if limits else kind
    notes = (channel.note.get(locale, ""), channel.unread.get(locale, ""))
    return ". ".join(filter(None, (head, *notes)))


def add_costs(graph: Graph, service: Service) -> Iterator[Iri]:
    """Describe each fee of each channel; one that a rule sets has words and no value."""
    for number, channel in enumerate(service.record.procedure.channels, 1):
        for place, fee in enumerate(channel.fees, 1):
            label = f"cost-{number}-{place}"
            said: Said = {
                "dct:identifier": service.identify(label),
                "dct:description": write_texts({locale: word_fee(fee, locale) for locale in service.locales}),
                "cv:ifAccessedThrough": [_name(service, number)],
            }
            yield graph.add(service.part(label), ["cv:Cost"], {**said, **_value(graph, fee)})


def _value(graph: Graph, fee: Fee) -> Said:
    if fee.amount is None:
        return {}
    value = Literal(f"{fee.amount}.0", datatype="xsd:double")
    return {"cv:hasValue": [value], "cv:currency": [add_currency(graph)]}
