"""Changes to the candidate's own list: invitations taken in, and marks set. The new bytes come back; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.pipeline.etiquette import playbook_of
from followup.pipeline.reading import on_the_clock_of, source_of, sources_beside
from followup.pipeline.request import File, Request
from followup.problems import Problem, in_order
from followup.reading.listing import Listing, listing_from
from followup.reading.sources.files import source_from
from followup.reading.sources.nodes import Source
from followup.reading.sources.yaml_files import yaml_source

if TYPE_CHECKING:
    from followup.amending.answers.answer import Answer
    from followup.amending.deciding import Step
    from followup.amending.invitation import Invitation
    from followup.amending.marking.marking import Step as MarkStep
    from followup.amending.marking.marks import NotMarked
    from followup.amending.understanding import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding invitations to a list: its new bytes, what was done with each invitation, the titles of the
    appointments that are no interviews, and what mails seem to answer.
    """

    content: bytes = field(repr=False)
    steps: tuple[Step, ...]
    passed_over: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]

    @property
    def has_errors(self) -> bool:
        from followup.amending.deciding import Outcome

        left = (Outcome.REFUSED, Outcome.ASKED)
        is_left = any(one.outcome in left for one in self.steps) or bool(self.answers)
        return is_left or any(one.is_error for one in self.problems)


def add(request: Request, invitations: Sequence[File], said: Said) -> Added:
    """The first list of the request with `invitations` in it; nothing is written."""
    from followup.amending.adding import add as add_to_list  # 30 ms with what it needs, and no other command does
    from followup.amending.answers.listed import as_listed
    from followup.amending.files import messages_from

    playbook, _ = playbook_of(request)
    beside = sources_beside(request)

    def read(source: Source) -> Listing:
        return listing_from([source], *beside, request.given, playbook, request.now.date())

    found: list[Invitation] = []
    answers: list[Answer] = []
    problems: list[Problem] = []
    for file in invitations:
        messages = messages_from(file.data, file.name, request.now.date())
        found.extend(messages.invitations)
        answers.extend(messages.answers)
        problems.extend(messages.problems)
    (to,) = request.lists

    def _as_listed(answers: Sequence[Answer]) -> tuple[Answer, ...]:
        source = yaml_source(to.data, to.name)
        listing = read(source)
        now = on_the_clock_of(listing.candidate.timezone, request.now)
        return as_listed(answers, source, listing, playbook, now)

    result = add_to_list(to.data, to.name, found, read, said)
    return Added(
        content=result.data,
        steps=result.steps,
        passed_over=result.passed_over,
        answers=_as_listed(answers) if answers else (),
        problems=in_order((*problems, *result.problems)),
        sources={to.name: source_of(to)},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What came of marks: the list's new bytes and those of its journal (None for none), and what was done with each mark;
    else why none was set, and the mistakes in the list.
    """

    content: bytes = field(repr=False)
    journal: bytes | None = field(repr=False)
    steps: tuple[MarkStep, ...] = ()
    why_not: NotMarked | None = None
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)


def mark(
    request: Request, whom: Sequence[str], said: Sequence[tuple[str, str]], journal: bytes | None, *, undo: bool
) -> Marked:
    """The first list of the request with what the candidate says of somebody, each as a key and its words; or, with `undo`,
    without it again. Nothing is written.
    """
    from followup.amending.marking.marking import List, marked  # only this command needs it
    from followup.amending.marking.marks import NotMarked, What, mark_of

    playbook, _ = playbook_of(request)
    beside = sources_beside(request)
    (file,) = request.lists

    def read(data: bytes) -> tuple[Source, Listing]:
        source = source_from(data, file.name, format=file.format, sheet=file.sheet)
        return source, listing_from([source], *beside, request.given, playbook, request.now.date())

    source, listing = read(file.data)
    try:
        marks = [mark_of(What(key), words, playbook) for key, words in said]
        now = on_the_clock_of(listing.candidate.timezone, request.now)
        there = List(file=file.name, read=read, playbook=playbook, now=now, kept=journal)
        result = marked(file.data, there, whom, marks, undo=undo)
    except NotMarked as why:
        errors = tuple(one for one in listing.problems if one.is_error)
        return Marked(content=file.data, journal=journal, why_not=why, problems=errors, sources={file.name: source})
    return Marked(content=result.data, journal=result.journal, steps=result.steps)
