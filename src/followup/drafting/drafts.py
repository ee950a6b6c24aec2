"""Follow-ups and a playbook's templates to drafts.

A template is a file with the blocks title, instruction, subject and body. It runs in Jinja2's sandbox, sees the facts
of `facts.TABLE` and nothing else, and has no clock and no chance: two calls give the same words.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from followup.drafting import names, phrases, weaving
from followup.drafting.facts import Facts, own_words
from followup.drafting.phrases import plain
from followup.drafting.templates import (
    environment_of,
    missing_template,
    problem_of,
    template_name,
    what_a_template_raises,
)
from followup.drafting.variation import chosen_by, turns
from followup.drafting.weaving import Form
from followup.identity import is_same_person
from followup.model import (
    Candidate,
    Channel,
    Draft,
    FollowUp,
    Interviewer,
    Message,
    Person,
    Playbook,
    Recipients,
    Settings,
    Span,
    Step,
    Wording,
)
from followup.problems import DraftingError

if TYPE_CHECKING:
    import jinja2
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

    from followup.drafting.sandbox import Shelf

PHONE_SCREEN_WORDS = Span(40, 80)
PANEL_WORDS = Span(50, 90)  # they compare
CALL_WORDS = Span(1, 150)  # a minute, spoken
LINKEDIN_CHARACTERS = 200  # without Premium; a step that says less means it
_WORDS_A_NAME = 15  # what each person to whom thanks are passed on adds to a text
_MOST_BREVITY = 2
_LONG_ROLE = 6  # words, "the" and "role" among them
_MOST_NOTES = 3


class Drafter:
    """Writes the wording of follow-ups, for one candidate and with one playbook."""

    def __init__(
        self, playbook: Playbook, candidate: Candidate, settings: Settings, shelf: Shelf | None = None
    ) -> None:
        """Compiled templates are kept on the shelf, if there is one."""
        self._playbook = playbook
        self._shelf = shelf
        self._candidate = candidate
        self._settings = settings

    def wording(self, follow_up: FollowUp) -> Wording:
        """What the follow-up's event says. Raises DraftingError where a template fails."""
        template = self._template(follow_up.step)
        facts = Facts(follow_up, self._candidate, self._settings, _share_a_first_name(follow_up, self._settings))
        by_place = turns(follow_up.messages)
        filled = [
            _Filled(template, {**facts.of(message), **chosen_by(self._candidate, follow_up.opening, by_place[place])})
            for place, message in enumerate(follow_up.messages)
        ]
        try:
            return Wording(
                title=_private_title(follow_up.step) if self._settings.private else plain(filled[0].block("title")),
                instruction=plain(filled[0].block("instruction")),
                drafts=tuple(map(self._draft, itertools.repeat(follow_up), follow_up.messages, filled)),
                notes=_notes(follow_up, self._candidate),
            )
        except what_a_template_raises() as fault:
            raise DraftingError(problem_of(fault, self._playbook.templates[str(template.name)])) from fault

    def _template(self, step: Step) -> jinja2.Template:
        name = template_name(self._playbook, step.template)
        if name is None:
            raise DraftingError(missing_template(step))
        from jinja2 import TemplateError  # already loaded by the environment

        try:
            return self._environment.get_template(name)
        except TemplateError as fault:
            raise DraftingError(problem_of(fault, self._playbook.templates[name])) from fault

    @functools.cached_property
    def _environment(self) -> SandboxedEnvironment:
        return environment_of(self._playbook, self._shelf)

    def _draft(self, follow_up: FollowUp, message: Message, filled: _Filled) -> Draft:
        body = filled.fitting("body", fits_of(follow_up, message, self._settings))
        subject = None
        if message.channel is Channel.EMAIL:
            most = self._playbook.subject_characters
            subject = plain(filled.fitting("subject", lambda text: len(plain(text)) <= most)) or None
        return Draft(
            to=message.to, channel=message.channel, subject=subject, body=body, heading=_heading(follow_up, message)
        )


class _Filled:
    """A template with the facts of one message."""

    def __init__(self, template: jinja2.Template, facts: dict[str, Any]) -> None:
        self._template = template
        self._facts = facts
        self._contexts: dict[int, Context] = {}  # by brevity: several blocks are filled from each

    def block(self, name: str, brevity: int = 0) -> str:
        """The text of a block; nothing where the template has none of that name."""
        block = self._template.blocks.get(name)
        if block is None:
            return ""
        if brevity not in self._contexts:
            facts = {**self._facts, "brevity": brevity, **_said_shorter(self._facts, brevity)}
            self._contexts[brevity] = self._template.new_context(facts, shared=True)
        return tidy("".join(block(self._contexts[brevity])))

    def fitting(self, name: str, fits: Callable[[str], bool]) -> str:
        """The block's fullest text that fits; where none does, the shortest: a text is never cut."""
        texts = []
        for brevity in range(_MOST_BREVITY + 1):
            text = self.block(name, brevity)
            if fits(text):
                return text
            texts.append(text)
        return min(texts, key=len)


def _said_shorter(values: Mapping[str, Any], brevity: int) -> dict[str, str]:
    """A role as long as a sentence is named in the subject, and only pointed at in a text that is too long."""
    is_long = brevity == _MOST_BREVITY and len(values["the_role"].split()) > _LONG_ROLE
    return {"the_role": phrases.the_role(None)} if is_long else {}


# What a finished text looks like.

# Each begins with a character of few: the search looks at nothing else.
_SOFT_BREAK = re.compile(r"([.!?:;。！？…][\"”’)]*)\n(?!\n|- |– )")
_BLANK_LINES = re.compile(r"\n\n+")
_SPACES = re.compile(r"[ \t\u00a0][ \t\u00a0]+")
_TWO_STOPS_IN_A_ROW = tuple(f"{stop}." for stop in ".!?。！？…")
_TWO_STOPS = re.compile(r"([.!?。！？…])(?<=[^.].)\.(?!\.)")


def tidy(text: str) -> str:
    """The text of a rendered block as a person would have typed it.

    Sentences on lines of their own become one paragraph, a blank line parts paragraphs, and other line breaks stay. A
    name that ends in a full stop does not get a second one.
    """
    text = text.strip()
    if "\n" in text:
        text = "\n".join([line.strip(" \t") for line in text.split("\n")])
        text = _BLANK_LINES.sub("\n\n", _SOFT_BREAK.sub(r"\1 ", text))
    if "  " in text or "\t" in text or "\u00a0" in text:
        text = _SPACES.sub(" ", text)
    if any(stops in text for stops in _TWO_STOPS_IN_A_ROW):
        text = _TWO_STOPS.sub(r"\1", text)
    return text.replace("\x1f", "\n").strip()


def words_of(follow_up: FollowUp, message: Message) -> Span | None:
    """How many words a message's body may have: the step's limits, narrower for a first call and for a panel, and wider
    by some words for each person to whom thanks are passed on.
    """
    limits = follow_up.step.words
    if limits is None:
        return None
    if message.channel is Channel.CALL:
        return CALL_WORDS
    if follow_up.step.recipients is Recipients.INTERVIEWERS:
        if len(follow_up.messages) >= 3:
            limits = _narrowed(limits, PANEL_WORDS)
        elif follow_up.visit and all(interview.is_phone_screen for interview in follow_up.visit):
            limits = _narrowed(limits, PHONE_SCREEN_WORDS)
    return replace(limits, most=limits.most + _WORDS_A_NAME * len(message.passes_on))


def _narrowed(limits: Span, to: Span) -> Span:
    return Span(min(limits.least, to.least), min(limits.most, to.most))


def characters_of(follow_up: FollowUp, message: Message, settings_characters: int | None = None) -> int | None:
    """How many characters a message's body may have; a LinkedIn note as many as the candidate's account allows."""
    limits = follow_up.step.characters
    if message.channel is Channel.LINKEDIN and settings_characters is not None:
        return settings_characters if limits is None or limits.most >= LINKEDIN_CHARACTERS else limits.most
    return limits.most if limits else None


def fits_of(follow_up: FollowUp, message: Message, settings: Settings) -> Callable[[str], bool]:
    """Whether a body is short enough for its medium."""
    words, characters = words_of(follow_up, message), characters_of(follow_up, message, settings.linkedin_characters)

    def fits(text: str) -> bool:
        return (words is None or len(text.split()) <= words.most) and (characters is None or len(text) <= characters)

    return fits


def _private_title(step: Step) -> str:
    """A title without names, for a calendar that colleagues can see."""
    return f"Follow-up: {step.name.replace('_', ' ').replace('thank you', 'thank-you').replace('linkedin', 'LinkedIn')}"


def _heading(follow_up: FollowUp, message: Message) -> str | None:
    if message.to is None:
        return None if message.channel is Channel.NOTE else plain(follow_up.opening.company)
    title = getattr(message.to, "title", None)
    name = plain(message.to.name)
    return f"{name}, {plain(title)}" if title else name


def _share_a_first_name(follow_up: FollowUp, settings: Settings) -> frozenset[str]:
    """The names of people in one follow-up who would be called the same."""
    people = {plain(each.name) for message in follow_up.messages for each in (message.to, *message.passes_on) if each}
    by_called: dict[str, list[str]] = {}
    for name in people:
        by_called.setdefault(names.called(name, settings.address).casefold(), []).append(name)
    return frozenset(name for names in by_called.values() if len(names) > 1 for name in names)


# The notes at the end of an event.


def _notes(follow_up: FollowUp, candidate: Candidate) -> tuple[str, ...]:
    """Why now, and then what to know or to add: three lines at most."""
    wanted = [plain(follow_up.why), *_to_know(follow_up, candidate), *_to_add(follow_up)]
    return tuple(dict.fromkeys(note for note in wanted if note))[:_MOST_NOTES]


def _to_know(follow_up: FollowUp, candidate: Candidate) -> Iterator[str]:
    for message in follow_up.messages:
        if message.send_at:
            here = message.send_at.astimezone(follow_up.start.tzinfo)
            day = phrases.day_name(here.date(), candidate.country, follow_up.start.date(), weekday=True)
            theirs = f", {message.send_at:%H:%M} for {plain(message.to.name)}" if message.to else ""
            yield f"Write it now, and schedule it for {day}, {here:%H:%M} your time{theirs}."
        if message.channel is Channel.CARD:
            address = follow_up.opening.address
            yield f"Check the address: {plain(address)}" if address else "No street yet: add `address:` and run again."
    nameless = [
        plain(message.to.name)
        for message in follow_up.messages
        if message.channel is Channel.EMAIL and message.to and not message.to.email
    ]
    if nameless:
        is_for_references = follow_up.step.recipients in (Recipients.REFERENCES, Recipients.ASKED_REFERENCES)
        or_ask = "" if is_for_references else ", or ask who arranged it"
        yield f"No email address for {_few(nameless)}: add `email:`{or_ask}."


def _to_add(follow_up: FollowUp) -> Iterator[str]:
    """What one more fact would make better: for what is written to the people of the opening."""
    if follow_up.step.recipients not in (Recipients.INTERVIEWERS, Recipients.LEAD, Recipients.OTHER_INTERVIEWERS):
        return
    written = [
        (message.to, own_words(follow_up.opening, message))
        for message in follow_up.messages
        if message.to and any(is_same_person(message.to, person) for person in follow_up.opening.people)
    ]
    private = {plain(each.name): topic for each, _ in written if (topic := _topic_for_oneself(each))}
    if private:
        left_out = next(iter(private.values()))
        yield f"Left out, since it reads like a note to yourself: “{left_out}”. A topic is what you talked about."
    without = [plain(each.name) for each, own in written if own.topic is None and plain(each.name) not in private]
    if without:
        yield f"A topic for {_few(without)} would make this more personal: add `topic:` and run again."
    whole = [plain(person.name) for person, own in written if own.topic and own.topic.form is Form.APART]
    if whole:
        yield f"The topic of {_few(whole)} would read better as a few words, like `topic: the release train`."
    if follow_up.step.recipients is Recipients.INTERVIEWERS and not follow_up.opening.strengths:
        yield "One of your strengths that this role needs would help: add `strengths:` and run again."


def _topic_for_oneself(person: Person) -> str | None:
    topic = person.topic if isinstance(person, Interviewer) else None
    return plain(topic) if topic and weaving.is_to_oneself(topic) else None


def _few(names: list[str]) -> str:
    return phrases.listed(names if len(names) < 4 else [*names[:2], f"{len(names) - 2} others"])
