"""What a procedure says, taken apart into short statements that can be compared one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from portal.entities import Case, Channel, ProcedureContent, Step
from portal.guidance.wording import word_copies, word_fee, word_time_limit
from portal.i18n import Locale, format_date, serve, translate
from portal.text import fold
from portal.vocabulary import load_vocabulary


class Statement(NamedTuple):
    """One thing that a procedure says: `text` about `item` (often empty) in a field.

    `key` tells which statement of another version speaks of the same; `title` names the field in
    the reader's language.
    """

    field: str
    key: str
    title: str
    item: str
    text: str


def list_statements(content: ProcedureContent, locale: Locale) -> list[Statement]:
    """Return all that `content` says to readers of `locale`, in the order of a page."""
    speaker = _Speaker(content, locale)
    return [statement for statement in speaker.speak() if statement.text]


class _Speaker:
    """Puts one content into words."""

    def __init__(self, content: ProcedureContent, locale: Locale) -> None:
        self.content, self.locale = content, locale

    def speak(self) -> Iterator[Statement]:
        yield from self._speak_of_the_whole()
        yield from self._speak_of_channels()
        for case in self.content.cases:
            yield from self._speak_of_case(case)
        yield from self._speak_of_steps()
        yield from self._speak_of_what_follows()

    def _speak_of_the_whole(self) -> Iterator[Statement]:
        content, said = self.content, self._said
        yield said("title", translate("Title", self.locale), self._serve(content.title))
        yield said("field", translate("Field", self.locale), self._serve(content.field))
        yield said(
            "level", translate("Handled at", self.locale), self._terms("procedure_levels", content.levels)
        )
        yield said("audience", translate("For", self.locale), self._terms("audiences", content.audiences))
        for role in content.agencies:
            title = serve(load_vocabulary("agency_roles")[role.role].title, self.locale).text
            name = self._serve(role.name) or role.agency or ""
            yield self._named("agency", title, f"{role.role}:{name}", name, name)
        for place in self._texts(content.reception):
            yield self._named("reception", translate("Where to apply", self.locale), place, "", place)
        for condition in self._texts(content.conditions):
            yield self._named("condition", translate("Conditions", self.locale), condition, "", condition)

    def _speak_of_channels(self) -> Iterator[Statement]:
        for place, channel in self._numbered(self.content.channels):
            kind = serve(load_vocabulary("channels")[channel.kind].title, self.locale).text
            key = f"{channel.kind}:{place}"
            limits = "; ".join(word_time_limit(limit, self.locale) for limit in channel.time_limits)
            fees = "; ".join(word_fee(fee, self.locale) for fee in channel.fees)
            yield self._named("channel", translate("How to apply", self.locale), key, "", kind)
            yield self._named("time", translate("Time limit", self.locale), key, kind, limits)
            yield self._named("fee", translate("Fee", self.locale), key, kind, fees)
            note = translate("Note", self.locale)
            yield self._named("note", note, key, kind, self._serve(channel.note))

    def _numbered(self, channels: Iterable[Channel]) -> Iterator[tuple[int, Channel]]:
        """Yield each channel with its number among those of its kind, so that like is compared with like."""
        seen: dict[str, int] = {}
        for channel in channels:
            seen[channel.kind] = seen.get(channel.kind, 0) + 1
            yield seen[channel.kind], channel

    def _speak_of_case(self, case: Case) -> Iterator[Statement]:
        heading = self._serve(case.title)
        paper_title = translate("What you need", self.locale)
        for paper in case.papers:
            name = self._serve(paper.name)
            need = serve(load_vocabulary("paper_needs")[paper.need].title, self.locale).text
            said = ", ".join(filter(None, [word_copies(paper, self.locale), need, self._serve(paper.note)]))
            item = f"{heading}: {name}" if heading else name
            yield self._named("paper", paper_title, f"{case.key}:{name}", item, said)
        for note in self._texts(case.notes):
            yield self._named("paper-note", paper_title, f"{case.key}:{note}", heading, note)

    def _speak_of_steps(self) -> Iterator[Statement]:
        title = translate("Step by step", self.locale)
        for number, step in enumerate(self.content.steps, 1):
            item = translate("Step {number}", self.locale, number=number)
            yield self._named("step", title, str(number), item, self._word_step(step))

    def _word_step(self, step: Step) -> str:
        parts = [self._serve(step.title), self._serve(step.text)]
        for branch in step.branches:
            parts += [self._serve(branch.condition), self._serve(branch.outcome)]
        return " ".join(filter(None, parts))

    def _speak_of_what_follows(self) -> Iterator[Statement]:
        content = self.content
        for result in content.results:
            name = self._serve(result.name)
            title = translate("What you get", self.locale)
            yield self._named("result", title, result.code or name, "", name)
        for basis in content.legal_basis:
            said = " ".join(filter(None, [basis.number, self._serve(basis.title), *basis.articles]))
            title = translate("Legal basis", self.locale)
            yield self._named("legal-basis", title, basis.number or said, "", said)
        if content.decision:
            yield self._said("decision", translate("Decision", self.locale), content.decision.number)
        for name, title, day in (
            ("valid-from", translate("Applies from", self.locale), content.valid_from),
            ("valid-until", translate("Applies until", self.locale), content.valid_until),
        ):
            yield self._said(name, title, format_date(day, self.locale) if day else "")
        yield self._said("online", translate("Apply online", self.locale), content.online_url)

    def _said(self, field: str, title: str, text: str) -> Statement:
        return Statement(field, "", title, "", text)

    def _named(self, field: str, title: str, key: str, item: str, text: str) -> Statement:
        return Statement(field, fold(key), title, item, text)

    def _serve(self, text: Mapping[Locale, str]) -> str:
        return serve(text, self.locale).text

    def _texts(self, texts: Iterable[Mapping[Locale, str]]) -> Iterator[str]:
        return (self._serve(text) for text in texts)

    def _terms(self, vocabulary: str, codes: Iterable[str]) -> str:
        terms = load_vocabulary(vocabulary)
        return ", ".join(serve(terms[code].title, self.locale).text for code in codes)
